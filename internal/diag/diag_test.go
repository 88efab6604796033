package diag

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

func sample() Problem {
	p := UnknownKey.At(Place{"content/day-2/03-etika.md", 4, 1, 7}, Say("unknown key %q", "kunci %q tidak dikenal", "speeker")).
		WithHint(DidYouMean("speeker", []string{"title", "speakers"}))
	p.Quote = "speeker: Biro SDM"
	return p
}

func TestPrint(t *testing.T) {
	noPlace := NoContent.At(Place{}, Say("there is nothing to build", "tidak ada yang dapat dibangun"))
	wholeFile := Encoding.At(Place{File: "content/a.md"}, Say("100%% broken", "100%% rusak"))
	long := DeadLink.At(Place{"content/a.md", 12, 160, 400}, Verbatim("no such page"))
	long.Quote = strings.Repeat("x", 150) + " é[a](b.md)\x1b[31m" + strings.Repeat("y", 90)
	tests := []struct {
		name    string
		printer Printer
		problem Problem
		want    string
	}{
		{"text", Printer{Language: English}, sample(), `content/day-2/03-etika.md:4:1: warning: unknown key "speeker" (unknown-key)
  4 | speeker: Biro SDM
    | ^~~~~~~
  hint: did you mean "speakers"?
`},
		{"indonesian", Printer{Language: Indonesian}, sample(), `content/day-2/03-etika.md:4:1: peringatan: kunci "speeker" tidak dikenal (unknown-key)
  4 | speeker: Biro SDM
    | ^~~~~~~
  saran: maksudnya "speakers"?
`},
		{"color", Printer{Color: true}, noPlace, "\x1b[1;31merror:\x1b[0m there is nothing to build (no-content)\n"},
		{"whole file", Printer{}, wholeFile, "content/a.md: error: 100%% broken (encoding)\n"},
		{"long line", Printer{}, long, "content/a.md:12:160: error: no such page (dead-link)\n" +
			"  12 | " + strings.Repeat("x", 24) + " é[a](b.md)\uFFFD[31m" + strings.Repeat("y", 60) + "\n" +
			"     | " + strings.Repeat(" ", 33) + "^" + strings.Repeat("~", 66) + "\n"},
		{"json", Printer{Format: FormatJSON}, sample(),
			`{"file":"content/day-2/03-etika.md","line":4,"column":1,"severity":"warning","rule":"unknown-key","message":"unknown key \"speeker\"","hint":"did you mean \"speakers\"?"}` + "\n"},
		{"github", Printer{Format: FormatGitHub}, sample(),
			`::warning file=content/day-2/03-etika.md,line=4,col=1,title=unknown-key::unknown key "speeker"%0Ahint: did you mean "speakers"?` + "\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var b strings.Builder
			if err := tt.printer.Print(&b, []Problem{tt.problem}); err != nil {
				t.Fatal(err)
			}
			if b.String() != tt.want {
				t.Errorf("got\n%s\nwant\n%s", b.String(), tt.want)
			}
		})
	}
}

func TestSortDropsWhatIsSaidTwice(t *testing.T) {
	a, b := sample(), sample()
	b.Line = 2
	var c Collector
	c.Add(a, b)
	c.Add(a)
	got := c.Sorted()
	if len(got) != 2 || got[0].Line != 2 || got[1].Line != 4 {
		t.Errorf("got %v", got)
	}
}

func TestRelevel(t *testing.T) {
	problems := []Problem{sample(), DeadLink.At(Place{}, Verbatim("x"))}
	got := Relevel(problems, map[string]Severity{"unknown-key": Off, "dead-link": Warning})
	if len(got) != 1 || got[0].Severity != Warning {
		t.Errorf("got %v", got)
	}
}

func TestSourcePlace(t *testing.T) {
	src := Source{"a.md", []byte("satu\r\nduá [x](y)\ntiga")}
	tests := []struct {
		start, end int
		want       Place
	}{
		{0, 4, Place{"a.md", 1, 1, 4}},
		{11, 14, Place{"a.md", 2, 5, 3}},
		{11, 99, Place{"a.md", 2, 5, 6}},
		{99, 99, Place{"a.md", 3, 5, 1}},
		{-1, -1, Place{"a.md", 1, 1, 1}},
	}
	for _, tt := range tests {
		if got := src.Place(tt.start, tt.end); got != tt.want {
			t.Errorf("Place(%d, %d) = %v, want %v", tt.start, tt.end, got, tt.want)
		}
	}
}

func TestQuote(t *testing.T) {
	problems := []Problem{sample(), sample()}
	problems[0].Quote, problems[1].Quote = "", ""
	problems[1].File = "gone.md"
	Quote(problems, func(file string) ([]byte, error) {
		if file == "gone.md" {
			return nil, fs.ErrNotExist
		}
		return []byte("---\ntitle: x\n\nspeeker: y\r\n"), nil
	})
	if problems[0].Quote != "speeker: y" || problems[1].Quote != "" {
		t.Errorf("got %q and %q", problems[0].Quote, problems[1].Quote)
	}
}

func TestNearest(t *testing.T) {
	known := []string{"speakers", "title", "time", "tags", "for"}
	for written, want := range map[string]string{
		"speeker": "speakers", "Titel": "title", "tme": "time", "tag": "tags", "fo": "for",
		"x": "", "zzzzzz": "", "speakers_and_more": "",
	} {
		if got := Nearest(written, known); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", written, got, want)
		}
	}
}

func TestParseLanguage(t *testing.T) {
	for tag, want := range map[string]Language{"id_ID.UTF-8": Indonesian, "in": Indonesian, "en-GB": English, "C": English, "POSIX": English} {
		if got, ok := ParseLanguage(tag); !ok || got != want {
			t.Errorf("ParseLanguage(%q) = %q, %v", tag, got, ok)
		}
	}
	if _, ok := ParseLanguage("de_DE"); ok {
		t.Error("German is spoken")
	}
}

// TestBothLanguages looks at every message in the program: both formats are there and take the same arguments.
func TestBothLanguages(t *testing.T) {
	found := 0
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok && isSay(call.Fun) && len(call.Args) >= 2 {
				found++
				checkMessage(t, path, call)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if found < 50 {
		t.Errorf("found only %d messages: the search is broken", found)
	}
}

func isSay(fun ast.Expr) bool {
	switch f := fun.(type) {
	case *ast.Ident:
		return f.Name == "Say"
	case *ast.SelectorExpr:
		x, ok := f.X.(*ast.Ident)
		return ok && x.Name == "diag" && f.Sel.Name == "Say"
	}
	return false
}

func checkMessage(t *testing.T, path string, call *ast.CallExpr) {
	english, ok1 := literal(call.Args[0])
	indonesian, ok2 := literal(call.Args[1])
	if !ok1 || !ok2 {
		return // made of parts, or handed on
	}
	if english == "" || indonesian == "" {
		t.Errorf("%s: %q / %q: a language is missing", path, english, indonesian)
	}
	a, b, args := verbs(english), verbs(indonesian), len(call.Args)-2
	if byIndex := strings.Contains(english, "%[") && strings.Contains(indonesian, "%["); a != b && !byIndex {
		t.Errorf("%s: %q takes %d arguments, %q takes %d", path, english, a, indonesian, b)
	}
	if args != max(a, b) {
		t.Errorf("%s: %q gets %d arguments", path, english, args)
	}
}

func literal(e ast.Expr) (string, bool) {
	lit, ok := e.(*ast.BasicLit)
	if !ok {
		return "", false
	}
	text, err := strconv.Unquote(lit.Value)
	return text, err == nil
}

// verbs counts the arguments that a format takes: the highest that a verb uses, by its turn or by its index.
func verbs(format string) int {
	next, highest := 1, 0
	for _, m := range verb.FindAllStringSubmatch(strings.ReplaceAll(format, "%%", ""), -1) {
		if m[1] != "" {
			next, _ = strconv.Atoi(m[1])
		}
		highest = max(highest, next)
		next++
	}
	return highest
}

var verb = regexp.MustCompile(`%[-+# 0]*\d*(?:\.\d+)?(?:\[(\d+)\])?[a-zA-Z]`)

// TestRulesAreAllListed holds the list of rules against the declarations in rules.go.
func TestRulesAreAllListed(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "rules.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	declared := 0
	ast.Inspect(file, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok {
			declared += len(spec.Names)
		}
		return true
	})
	names := map[string]bool{}
	for _, r := range Rules() {
		if names[r.Name] {
			t.Errorf("two rules are named %s", r.Name)
		}
		names[r.Name] = true
	}
	if len(names) != declared {
		t.Errorf("%d rules are declared, %d listed", declared, len(names))
	}
}

func TestFixedRulesKeepTheirLevel(t *testing.T) {
	problems := []Problem{SameAddress.At(Place{}, Verbatim("x"))}
	if got := Relevel(problems, map[string]Severity{"same-address": Off}); len(got) != 1 || got[0].Severity != Error {
		t.Errorf("got %v", got)
	}
}
