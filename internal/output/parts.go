package output

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"bekal/internal/diag"
)

// A library is published in parts: each of its handbooks has a folder with a manifest of its own, so that one can be
// built alone, beside others or on another machine, and the folders of many builds put together are the same site as
// one build of them all. A build of the whole library reads all manifests as one, and writes them apart again.

// Part is a handbook of a library that is published as a whole.
type Part struct {
	Folder string // of all its files, below the output
	Digest string // as Options.Digest, of the handbook alone
}

// partFile is one manifest of a site, and where it lies.
type partFile struct {
	path string // "kalbar-2024/.bekal"
	manifest
}

// split gives the manifests that a site is published with, the root's last.
func (m *manifest) split() []partFile {
	root := manifest{audience: m.audience, handbook: m.handbook, digest: m.digest, entries: m.entries}
	if len(m.parts) == 0 {
		return []partFile{{manifestName, root}}
	}
	files := make([]partFile, len(m.parts), len(m.parts)+1)
	numbers := make(map[string]int, len(m.parts))
	for i, part := range m.parts {
		files[i] = partFile{path.Join(part.Folder, manifestName), manifest{audience: m.audience, handbook: part.Folder, digest: part.Digest}}
		numbers[part.Folder] = i
	}
	root.entries = nil
	for _, e := range m.entries {
		folder, below, _ := strings.Cut(e.path, "/")
		if i, ok := numbers[folder]; ok && below != "" {
			files[i].entries = append(files[i].entries, entry{below, e.size, e.sum})
		} else {
			root.entries = append(root.entries, e)
		}
	}
	return append(files, partFile{manifestName, root})
}

// join takes the manifests of handbooks in.
func (m *manifest) join(handbooks []manifest) {
	if len(handbooks) == 0 {
		return
	}
	var all []entry
	for _, h := range handbooks {
		m.parts = append(m.parts, Part{h.handbook, h.digest})
		for _, e := range h.entries {
			all = append(all, entry{path.Join(h.handbook, e.path), e.size, e.sum})
		}
	}
	m.entries = append(all, m.entries...) // of a file that two name, the handbook's own manifest knows more
	slices.SortStableFunc(m.entries, func(a, b entry) int { return strings.Compare(a.path, b.path) })
	m.entries = slices.CompactFunc(m.entries, func(a, b entry) bool { return a.path == b.path })
}

// readParts reads the manifests of the handbooks in a folder: of those folders right below it that name themselves.
func readParts(in folder, dir string) ([]manifest, error) {
	entries, err := fs.ReadDir(in.FS(), dir)
	if err != nil {
		return nil, err
	}
	var handbooks []manifest
	for _, found := range entries {
		if !found.IsDir() {
			continue
		}
		m, err := readManifest(in, path.Join(dir, found.Name(), manifestName))
		if _, broken := errors.AsType[*damaged](err); broken || errors.Is(err, fs.ErrNotExist) || err == nil && m.handbook != found.Name() {
			continue // a folder of the site itself, or another site that somebody put there
		}
		if err != nil {
			return nil, err
		}
		handbooks = append(handbooks, m)
	}
	return handbooks, nil
}

// KeepIntact finds the handbooks of a library whose inputs are those that they were made from, and whose files are all
// as they were written: Write takes these as they are and makes none of them. It is called before Write.
func (s *Stage) KeepIntact(ctx context.Context) error {
	same := map[string]bool{}
	for _, part := range s.opt.Parts {
		if part.Digest != "" && slices.Contains(s.old.parts, part) {
			same[part.Folder] = true
		}
	}
	if len(same) == 0 {
		return ctx.Err()
	}
	var mu sync.Mutex
	touched := map[string]bool{}
	err := s.eachOf(ctx, len(s.old.entries), func(_ context.Context, w *worker, i int) error {
		folder, _, _ := strings.Cut(s.old.entries[i].path, "/")
		if same[folder] && (s.there.found[i] != regular || !w.untouched(s.old.entries[i])) {
			mu.Lock()
			defer mu.Unlock()
			touched[folder] = true
		}
		return nil
	})
	maps.DeleteFunc(same, func(folder string, _ bool) bool { return touched[folder] })
	s.kept = same
	return err
}

// keep gives the entry of a file that Write need not make.
func (s *Stage) keep(name string) (entry, bool) {
	folder, _, below := strings.Cut(name, "/")
	if !below || !s.kept[folder] {
		return entry{}, false
	}
	return s.ours(name)
}

// awaitHandbooks waits for builds of single handbooks in the output. Those that begin later wait for this one.
func (s *Stage) awaitHandbooks(ctx context.Context) error {
	if s.opt.Handbook != "" || !s.where.exists {
		return nil
	}
	return await(ctx, s.opt, func() (holder int, held bool, err error) {
		entries, err := fs.ReadDir(s.work.FS(), s.out)
		if err != nil {
			return 0, false, err
		}
		for _, entry := range entries {
			if name := entry.Name(); name != lockSuffix && strings.HasSuffix(name, lockSuffix) {
				if holder, held, err = isHeld(s.work, s.published(name)); held || err != nil {
					return holder, held, err
				}
			}
		}
		return 0, false, nil
	})
}

// checkLibrary refuses to put a handbook into a library for another audience.
func (s *Stage) checkLibrary() error {
	if s.opt.Handbook == "" || s.inside {
		return nil
	}
	library, err := readManifest(s.work, manifestName)
	if err != nil {
		return nil // there is none yet, or it is none of ours
	}
	return s.checkAudience(library)
}

func (s *Stage) checkAudience(old manifest) error {
	if old.audience == s.opt.Audience {
		return nil
	}
	return &Refusal{
		Message: diag.Say("the output folder %q holds the site for %q, and this one is for %q", "folder keluaran %q berisi situs untuk %q, sedangkan yang ini untuk %q", s.where.shown, old.audience, s.opt.Audience),
		Hint:    diag.Say("choose another folder with --output, or remove this one", "pilih folder lain dengan --output, atau hapus folder ini"),
	}
}
