module bekal/bench

go 1.26.5

require github.com/yuin/goldmark v1.8.7
