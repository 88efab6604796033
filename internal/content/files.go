package content

import (
	"io"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"bekal/internal/diag"
)

// treatment is what becomes of a file that is no page.
type treatment int

const (
	leaveOut  treatment = iota // it is not published
	copyIt                     // it is copied unseen
	searchIt                   // it is text: copied unless it holds a private key
	inspectIt                  // it is an SVG picture: copied unless it can do more than be seen
)

// treatmentOf knows the kinds of files that may be published, by the end of their name. What a browser would run on
// the site's behalf (HTML, script, XML) is not among them.
func treatmentOf(rel string) treatment {
	switch rel {
	case "CNAME":
		return copyIt
	}
	if isHiddenEnding(rel) {
		return leaveOut
	}
	switch strings.ToLower(path.Ext(rel)) {
	case ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".ico", ".bmp", ".tif", ".tiff":
		return copyIt
	case ".svg":
		return inspectIt
	case ".pdf", ".epub",
		".doc", ".docx", ".dotx", ".odt", ".rtf", ".xls", ".xlsx", ".xlsm", ".ods", ".ppt", ".pptx", ".ppsx", ".odp", ".odg":
		return copyIt
	case ".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".7z", ".rar":
		return copyIt
	case ".mp3", ".m4a", ".aac", ".ogg", ".oga", ".opus", ".wav", ".flac",
		".mp4", ".m4v", ".webm", ".mov", ".ogv", ".mkv", ".avi", ".3gp":
		return copyIt
	case ".woff", ".woff2", ".ttf", ".otf":
		return copyIt
	case ".csv", ".tsv", ".ics", ".vcf", ".txt", ".json", ".geojson", ".ipynb", ".vtt", ".srt", ".bib":
		return searchIt
	case ".py", ".r", ".rmd", ".jl", ".sql", ".sh", ".ps1", ".bat", ".c", ".h", ".cc", ".cpp", ".hpp", ".cs", ".java", ".kt",
		".go", ".rs", ".rb", ".pl", ".swift", ".ts", ".lua", ".m", ".do", ".tex", ".yaml", ".yml", ".toml", ".ini", ".diff", ".patch":
		return searchIt
	}
	return leaveOut
}

// isHiddenEnding knows a page that an editor saved as plain text (sesi.md.txt): where a system hides the ends of names,
// its author sees sesi.md.
func isHiddenEnding(rel string) bool { return strings.HasSuffix(strings.ToLower(rel), ".md.txt") }

// mend says what to do about a file whose kind is not published.
func mend(rel string) diag.Text {
	name := path.Base(rel)
	if isHiddenEnding(rel) {
		rel, name = rel[:len(rel)-len(".txt")], name[:len(name)-len(".txt")]
	}
	switch ext := strings.ToLower(path.Ext(rel)); ext {
	case ".md", ".markdown", ".mdown", ".mkd":
		return diag.Say("a page's name ends in .md: rename it to %s",
			"nama halaman berakhir dengan .md: ganti namanya menjadi %s", strings.TrimSuffix(name, path.Ext(name))+".md")
	case ".heic", ".heif":
		return diag.Say("browsers cannot show it: save it as JPEG", "peramban tidak dapat menampilkannya: simpan sebagai JPEG")
	case "":
		return diag.Say("give it the ending of its kind, or begin its name with _ to keep it here unpublished",
			"beri akhiran sesuai jenisnya, atau awali namanya dengan _ agar tetap di sini tanpa diterbitkan")
	}
	return diag.Say("put it into a .zip, save it as PDF, or begin its name with _ to keep it here unpublished",
		"masukkan ke .zip, simpan sebagai PDF, atau awali namanya dengan _ agar tetap di sini tanpa diterbitkan")
}

var privateKey = regexp.MustCompile(`-----BEGIN [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----|PuTTY-User-Key-File-`)

// examine opens a file whose kind needs a look and says what is unsafe in it. A file that is to be copied unseen is
// not opened.
func examine(fsys fs.FS, file File) []diag.Problem {
	name := fileName(file.Path)
	switch treatmentOf(file.Path) {
	case searchIt:
		text, _, err := readFile(fsys, name, int64(diag.KeyBytes.Most))
		if err != nil {
			return []diag.Problem{unreadable(name, err)}
		}
		src := diag.Source{File: name, Text: text}
		if found := privateKey.FindIndex(text); found != nil {
			return []diag.Problem{diag.UnsafeFile.At(src.Place(found[0], found[1]), diag.Say("this file holds a private key", "berkas ini memuat kunci pribadi")).WithHint(
				diag.Say("remove it from content/, and stop using the key if it was ever published",
					"keluarkan dari content/, dan jangan pakai lagi kunci itu bila pernah terbit"))}
		}
	case inspectIt:
		text, whole, err := readFile(fsys, name, int64(diag.SVGBytes.Most))
		if err != nil {
			return []diag.Problem{unreadable(name, err)}
		}
		if !whole {
			return []diag.Problem{diag.SVGBytes.At(diag.Place{File: name})}
		}
		return inspectSVG(diag.Source{File: name, Text: text})
	}
	return nil
}

func unreadable(name string, err error) diag.Problem {
	return diag.Unreadable.At(diag.Place{File: name}, diag.Say("the file cannot be read: %s", "berkas ini tidak dapat dibaca: %s", reason(err)))
}

// readFile reads a file up to a number of bytes; whole is false where there is more. Most files are read at once: one
// that gives just as much as its size has come to its end.
func readFile(fsys fs.FS, name string, limit int64) (text []byte, whole bool, err error) {
	file, err := fsys.Open(name)
	if err != nil {
		return nil, false, err
	}
	defer file.Close() // only read: there is nothing to lose
	info, err := file.Stat()
	if err != nil {
		return nil, false, err
	}
	text = make([]byte, min(info.Size(), limit)+1)
	n, err := file.Read(text)
	if err != nil && err != io.EOF {
		return nil, false, err
	}
	text = text[:n]
	if err == nil && int64(n) != info.Size() {
		rest, err := io.ReadAll(io.LimitReader(file, limit+1-int64(n)))
		if err != nil {
			return nil, false, err
		}
		text = append(text, rest...)
	}
	if int64(len(text)) > limit {
		return text[:limit], false, nil
	}
	return text, true, nil
}
