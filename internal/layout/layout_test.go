package layout

import (
	"errors"
	"strings"
	"sync"
	"testing"
)

// TestSameAsHTMLTemplate runs everything that layouts may say, in all the places where it may stand. What the compiled
// form must come through with is marked.
func TestSameAsHTMLTemplate(t *testing.T) {
	partials := map[string]string{
		"p":     `[{{.}}]`,
		"rec":   `{{$p := .Page}}<i title="{{.Label}}">{{with .Value}}{{.}} {{$.Label}} {{$p.N}}{{end}}</i>`,
		"tree":  `<li>{{.Item.Name}}{{range .Item.Children}}{{template "tree" dict "Item" . "Open" $.Open}}{{end}}</li>`,
		"twice": `{{template "rec" dict "Page" .Page "Label" "inner" "Value" .Label}}{{.Label}}{{range $i, $it := .Page.Items}}{{template "tree" dict "Item" $it "Open" $i}}{{$.Label}}{{end}}{{.Label}}`,
		"attr":  ` {{.}}-{{template "p" .}}`,
		"all":   `{{range $k, $v := .}}{{$k}}={{$v}};{{end}}{{len .}}{{if .}}!{{end}}{{index . "A"}}`,
	}
	for _, c := range []struct {
		layout   string
		compiled bool
	}{
		{``, true},
		{`text {{/* comment */}} more`, true},
		{`{{.Title}}{{.Hostile}}{{.Empty}}{{.Body}}{{.Address}}{{.Script}}`, true},
		{`{{.N}} {{.Zero}} {{.Small}} {{.Count}} {{.Ratio}} {{.Yes}} {{.No}} {{.Names}} {{.Kind}} {{.Fixed}} {{.Strings}}`, true},
		{`{{.Said}} {{.Any}} {{.AnyNil}} {{.Params.url}} {{.Params.nil}} {{.Params.list}} {{.Deep}}`, true},
		{`<p title="{{.Title}}" class='{{.Hostile}}' data-n="{{.N}}">{{.Deep}}</p>`, true},
		{`<p title="{{.Body}}">x</p>`, false},
		{`<p title={{.Title}}>x</p>`, false},
		{`<p {{.Kind}}="1">x</p>`, false},
		{`<title>{{.Title}}</title><textarea>{{.Hostile}}</textarea>`, true},
		{`<title>{{.Body}}</title>`, false},
		{`<!-- {{.Title}} --><b>{{.Title}}</b>`, true},
		{`<a href="{{.Title}}">{{.Title}}</a><a href="{{.Address}}">x</a><a href="{{.Bad}}">y</a><a href="{{.Hostile}}">z</a>`, true},
		{`<a href="/a/{{.Title}}?q={{.Title}}&r={{.Address}}#{{.Hostile}}">x</a><a href="{{.Deep}}{{.Params.url}}">y</a>`, true},
		{`<a href='{{.Params.url}}'>{{with .First}}<img src="{{.Href}}" alt="{{.Name}}">{{end}}</a>`, true},
		{`<meta content="{{.Title}}"><img srcset="{{.Deep}} 2x">`, false},
		{`<script>var x = {{.Title}};</script>`, false},
		{`<p style="color: {{.Deep}}">x</p>`, false},
		{`<p onclick="f('{{.Title}}')">x</p>`, false},
		{`{{if .Yes}}a{{else}}b{{end}}{{if .No}}a{{else if .Zero}}b{{else}}c{{end}}{{if .Nothing}}x{{end}}{{if .First}}y{{end}}{{if .AnyNil}}z{{end}}{{if .Params.b}}w{{end}}{{if .Said}}v{{end}}{{if .Fixed}}u{{end}}{{if .Ratio}}t{{end}}`, true},
		{`{{with .First}}{{.Name}}{{with .Children}}{{len .}}{{end}}{{else}}no{{end}}{{with .Nothing}}x{{else}}{{.Title}}{{end}}{{with $x := .N}}{{$x}}{{.}}{{end}}`, true},
		{`{{range .Items}}{{.Name}}{{.N}}{{else}}none{{end}}{{range .Nobody}}x{{else}}none{{.Deep}}{{end}}{{range .Plain}}{{.Href}}{{end}}`, true},
		{`{{range $i, $it := .Items}}{{if $i}}, {{end}}{{$it.Name}}{{range $j, $c := .Children}}{{$i}}.{{$j}}{{$c.Name}}{{end}}{{end}}{{range $it := .Names}}{{$it}}{{end}}`, true},
		{`{{range .Items}}{{if .Open}}{{continue}}{{end}}{{.Name}}{{end}}{{range .Items}}{{if .Open}}{{break}}{{end}}{{.Name}}{{end}}`, true},
		{`{{range .Items}}{{range .Children}}{{if eq .Name "lagi"}}{{break}}{{end}}{{.Name}}{{end}}{{with .Of}}{{continue}}{{end}}never{{end}}`, true},
		{`{{range 3}}{{.}}{{else}}none{{end}}{{range $i := .N}}{{$i}}{{end}}{{range 0}}x{{else}}zero{{end}}`, true},
		{`{{range $k, $v := .Strings}}{{$k}}={{$v}} {{end}}{{range .Params.list}}{{.}},{{end}}{{range .Fixed}}{{.}}{{end}}`, true},
		{`{{$a := 1}}{{$b := "x"}}{{range .Items}}{{$a = .N}}{{$c := .Name}}{{$c}}{{end}}{{$a}}{{$b}}{{if true}}{{$b := 2}}{{$b}}{{$b = 3}}{{$b}}{{end}}{{$b}}`, true},
		{`{{$x := .Nobody}}{{range $x = .Names}}{{$x}}{{end}}{{$x}}`, true},
		{`{{$x := ""}}{{$y := 0}}{{range $y, $x = .Names}}{{$y}}{{$x}}{{end}}{{$y}}{{$x}}`, true},
		{`{{eq .Title "a"}}{{eq .Kind "day"}}{{eq .N 3}}{{eq .Yes true}}{{eq .N 1 2 3}}{{ne .Deep "x"}}{{lt .N 4}}{{le .N 3}}{{gt .N 3}}{{ge .N 3}}{{lt .Deep "z"}}{{eq .Small -4}}{{not .No}}{{eq .Address "x"}}`, true},
		{`{{.Grade}} {{.Shy}} {{.Level}} {{.Failed}}<a href="{{.Grade}}" title="{{.Failed}}">{{grade "b"}}</a>{{list .Grade .Shy .Level .Failed (grade "c")}}{{slice .Grade 0}}`, true},
		{`{{eq .Grade "a"}}{{eq .Grade (grade "a")}}{{eq "b" (grade "b")}}{{ne (grade "a") .Shy}}{{eq .Shy "b" .Failed}}{{lt .Shy .Failed}}{{eq .Level .N}}{{lt .Level 4}}{{if .Grade}}a{{end}}{{if .Level}}b{{end}}`, true},
		{`{{eq .Title .N}}`, false}, {`{{lt .Yes .No}}`, false}, {`{{eq .Count 5}}`, false}, {`{{eq .First .First}}`, false}, {`{{eq 1 .Title 1}}`, false}, {`{{ne .N 1 2}}`, false}, {`{{not .Yes .No}}`, false}, {`{{len}}`, false}, {`{{eq .N}}`, false},
		{`{{ne .Yes .No}}{{ne .Title .Deep}}{{lt .Title .Deep}}{{ge .Deep .Deep}}{{eq .Title "a" "b" .Title}}{{eq .Yes false}}{{not .Title}}{{not (eq .N 3)}}{{if not (and .Yes .N)}}a{{else}}b{{end}}{{if or .No .Zero .Empty}}a{{else}}b{{end}}`, true},
		{`{{and .Yes .Title}}{{and .No .Title}}{{or .Empty .Deep}}{{or .Empty .Zero}}{{and .Yes (or .No .N)}}{{or .Nothing .First.Name}}{{and 1}}{{or "" ""}}`, true},
		{`{{and .No .Nothing.Name}}{{or .Yes .Nothing.Name}}`, true},
		{`{{len .Names}}{{len .Title}}{{index .Names 1}}{{index .Params "url"}}{{index .Params "none"}}{{index .Strings "a"}}{{with index .Params "none"}}x{{end}}{{range slice .Items 1}}{{.Name}}{{end}}{{range slice .Items 0 2}}{{.N}}{{end}}{{index .Items 0 | len}}`, false},
		{`{{len .Names}}{{index .Names 1}}{{index .Params "url"}}{{index .Params "none"}}{{with index .Params "none"}}x{{end}}{{range slice .Items 1}}{{.Name}}{{end}}{{range slice .Items 0 2}}{{.N}}{{end}}`, true},
		{`{{slice .Deep 1}}{{slice .Deep 0 2}}<a href="{{slice .Address 1}}">x</a>{{slice .Kind 1 1}}`, true}, {`{{slice .Deep 9}}`, false}, {`{{slice .Deep 1 2 3}}`, false}, {`{{slice .Deep "a"}}`, false}, {`{{slice .Nothing 1}}`, false}, {`{{word (slice .Kind 1)}}`, false},
		{`{{len ` + strings.Repeat("(slice ", 50) + `.Items` + strings.Repeat(" 0)", 50) + `}}{{` + strings.Repeat("slice (", 50) + `.Deep` + strings.Repeat(") 0", 50) + `}}`, true}, // each is evaluated once or twice
		{`{{eq (slice .Deep 0 1) "d"}}{{eq "a" (slice .Kind 1 2)}}{{word (slice .Deep 1)}}{{template "p" (slice .Address 7)}}{{template "p" (tie .Names "<")}}<a href="{{slice .Bad 0 11}}"></a>`, true},
		{`<meta http-equiv="refresh" content="0; url={{.Title}}"><meta http-equiv="refresh" content="0; url={{.Address}}"><meta content="url={{.Bad}}">`, true},
		{`{{index .Names 9}}`, false}, {`{{slice .Items 2 1}}`, false}, {`{{len .N}}`, false}, {`{{len 3}}`, false},
		{`{{word "a"}}<p title="{{word "b"}}">{{icon "x"}}</p>{{word "c" "n" .N}}{{word "d" | len}}{{"lit" | word}}{{.Deep | word "e"}}`, true},
		{`{{word "none"}}`, false}, {`{{if .No}}{{word "none"}}{{end}}`, true}, {`{{fail}}`, false}, {`{{burst}}`, false}, {`{{word .N}}`, false}, {`{{word}}`, false},
		{`{{join .Names ", "}}{{sum 1 .N}}{{sum 1 2 | sum 3}}{{join .Nobody ""}}`, true},
		{`{{tie .Names ", "}}{{tie .Nobody ""}}{{tie .Tags "<"}}{{list .N .Title .AnyNil .Body .Nothing .Names}}{{list}}{{list "#" .Said | tie .Names}}`, true},
		{`{{tie .Title ","}}`, false}, {`{{tie .Names}}`, false}, {`{{tie .Names .Kind}}`, false}, {`{{tie .Names "!"}}`, false}, {`{{tie .Names "," "x"}}`, false}, {`{{.Deep | tie .Names ","}}`, false}, {`{{tie}}`, false}, {`{{list "!"}}`, false}, {`{{word .Kind}}`, false},
		{`{{join .Title ","}}`, false}, {`{{sum 1}}`, false}, {`{{sum .Small 1}}`, false}, {`{{sum 1.5 1}}`, false},
		{`{{printf "%d-%s" .N .Title}}{{print .N .Deep}}{{println .Yes}}`, false}, {`{{html .Title}}`, false}, {`{{.Title | urlquery}}`, false}, {`{{js .Title}}`, false},
		{`{{(index .Items 0).Name}}{{(dict "A" .N).A}}{{$.Title}}{{$.First.Name}}{{$x := .First}}{{len $x.Children}}`, true},
		{`{{true}}{{1}}{{-7}}{{"text <b>"}}<p title="{{"x'y"}}">{{1.5}}</p>{{'a'}}{{0x10}}`, false},
		{`{{true}}{{1}}{{-7}}{{"text <b>"}}<p title="{{"x'y"}}"></p>`, true},
		{`{{nil}}`, false}, {`{{.Nothing.Name}}`, false}, {`{{.Titel}}`, false}, {`{{.Title.Foo}}`, false}, {`{{.Params.none}}`, false}, {`{{.AnyNil.X}}`, false}, {`{{.embedded}}`, false},
		{`{{.First.Shout}}`, false}, {`{{with .First}}{{.Shout}}{{end}}`, false}, {`{{.First}}`, false}, {`{{.Nothing}}`, false},
		{`{{range .Title}}x{{end}}`, false}, {`{{range .First}}x{{end}}`, false}, {`{{range .Nothing}}x{{end}}`, false}, {`{{range .Count}}{{.}}{{end}}`, false},
		{`{{template "p" .Title}}{{template "p"}}{{template "p" .N}}{{with .First}}{{template "p" .Name}}{{end}}{{template "p" 3}}`, true},
		{`<p class="x{{template "attr" .Title}}">{{template "attr" .Body}}</p><a href="{{template "p" .Bad}}">x</a>`, true},
		{`<p class="x{{if .Yes}}{{template "attr" .Title}}{{end}}">{{range .Items}}<b id="{{template "p" .Href}}"></b>{{end}}</p>`, true},
		{`{{template "rec" dict "Page" . "Label" "L<" "Value" .N}}{{template "rec" dict "Page" $ "Label" (word "x") "Value" .Nothing}}`, true},
		{`{{range .Items}}{{template "tree" dict "Item" . "Open" false}}{{end}}`, true},
		{`{{template "twice" dict "Page" . "Label" "outer"}}{{template "twice" dict "Page" . "Label" .Title}}`, true},
		{`{{template "all" dict "A" 1 "B" .Title "C" nil}}`, false},
		{`{{template "all" dict "A" 1 "B" .Title}}{{template "all" dict "A" .AnyNil}}`, true},
		{`{{template "rec" dict "Page" . "Label" "x"}}`, false}, {`{{template "rec" dict .N 3}}`, false}, {`{{template "none" .}}`, false},
		{`{{template "p" dict "A" 1}}{{template "all" dict "A" 1 "A" 2}}{{template "all" dict "A" .Strings}}`, true},
		{`{{define "own"}}<u>{{.}}</u>{{end}}{{template "own" .N}}{{block "b" .Deep}}<s>{{.}}</s>{{end}}`, true},
		{`<a href="{{.Deep}}`, false}, {`<a {{if .Yes}}href="x{{end}}>`, false},
	} {
		files := map[string]string{"x": c.layout}
		for name, text := range partials {
			files[name] = text
		}
		if parsed(files) == nil {
			t.Errorf("%s cannot be parsed", c.layout)
		}
		if compiled := same(t, files, "x", testPage()); compiled != c.compiled {
			t.Errorf("%s\ncompiled: %t, want %t", c.layout, compiled, c.compiled)
		}
	}
}

// TestOfNothing runs layouts with no data, and with data of types that come in turn.
func TestOfNothing(t *testing.T) {
	files := map[string]string{"x": `{{.}}{{if .}}a{{end}}`, "y": `{{.Name}}`}
	for _, data := range []any{nil, 1, "a", []int{}, (*item)(nil), &item{Name: "x"}, item{Name: "y"}, map[string]any{"Name": 1}, map[string]string{"Name": "z"}, struct{ Name string }{"w"}} {
		same(t, files, "x", data)
		same(t, files, "y", data)
	}
	same(t, files, "none", nil)
}

// TestOfOneSet runs one set from many sides at once, with data of several types.
func TestOfOneSet(t *testing.T) {
	files := map[string]string{
		"x": `{{template "y" .}}<p class="{{template "y" .}}">{{word "a"}}</p>`, "y": `{{.Name}}{{.N}}`,
		"z": `<a href="{{template "y" .}}">{{template "x" .}}</a>`,
	}
	set := New(parsed(files), Options{Functions: functions(), Constant: constant, Mapping: "dict"})
	var group sync.WaitGroup
	for worker := range 4 {
		group.Go(func() {
			for i := range 100 {
				var data any = &item{Name: "a<", N: i}
				if i%2 == worker%2 {
					data = map[string]any{"Name": "a<", "N": i}
				}
				var x, again strings.Builder
				name := []string{"x", "z"}[i%3%2]
				if err := errors.Join(set.Execute(&x, 1<<20, name, data), set.Execute(&again, 1<<20, name, data)); err != nil || x.String() != again.String() || !strings.Contains(x.String(), "a&lt;") {
					t.Errorf("%q, %q, %v", x.String(), again.String(), err)
				}
			}
		})
	}
	group.Wait()
	if !set.IsCompiled("x") || !set.IsCompiled("z") {
		t.Error("it is not compiled")
	}
}

// stopping is a writer that has enough after some writes.
type stopping struct{ left int }

var errEnough = errors.New("enough")

func (s *stopping) Write(p []byte) (int, error) {
	if s.left--; s.left < 0 {
		return 0, errEnough
	}
	return len(p), nil
}

// TestStops shows that a writer can stop a layout that goes round without an output, one that is too large, and one
// that calls itself.
func TestStops(t *testing.T) {
	files := map[string]string{"round": `{{range 100000000000}}{{end}}`, "self": `{{template "self" .}}`, "large": `{{range 100000000000}}text{{end}}`}
	set := parsed(files)
	for _, name := range []string{"round", "large"} {
		for _, node := range set.Lookup(name).Tree.Root.Nodes {
			addPulse(node)
		}
	}
	compiled := New(set, Options{})
	if err := compiled.Execute(&stopping{3}, 1000, "round", nil); err != errEnough {
		t.Error(err)
	}
	if err := compiled.Execute(&stopping{3}, 1000, "large", nil); err != errEnough {
		t.Error(err)
	}
	if err := compiled.Execute(&stopping{500}, 1000, "self", nil); err != errEnough {
		t.Error(err)
	}
}
