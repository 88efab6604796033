package output

import (
	"context"
	"errors"
	"io/fs"
	"path"
)

// changes are the paths in which the new site differs from what is published, each list sorted.
type changes struct {
	added   []string // no file of ours is there
	changed []string // a file of ours with other bytes is there
	stale   []string // the new site has no such file; it may be gone already
	removed int      // how many of the stale ones are there
}

func (s *Stage) changes() changes {
	var c changes
	for i, file := range s.tree.files {
		if s.same[i] {
			continue
		}
		if _, ok := s.ours(file.Path); ok {
			c.changed = append(c.changed, file.Path)
		} else {
			c.added = append(c.added, file.Path)
		}
	}
	for i, e := range s.old.entries {
		if _, ok := s.tree.find(e.path); ok {
			continue
		}
		c.stale = append(c.stale, e.path)
		if s.there.found[i] != missing {
			c.removed++
		}
	}
	return c
}

// Publish puts the site that Write made into its place. Written files, the manifest and what is kept of the old
// folder appear at once wherever the system can do that; where it cannot, a Publish that is cut off is finished by
// the next build.
func (s *Stage) Publish() (Result, error) {
	if s.tree == nil {
		return Result{}, errors.New("nothing was written that could be published")
	}
	c := s.changes()
	if err := s.publish(c); err != nil {
		return Result{}, environment(s.where.shown, err)
	}
	written := len(c.added) + len(c.changed)
	return Result{s.tree.Len(), written, s.tree.Len() - written, c.removed}, nil
}

func (s *Stage) publish(c changes) error {
	switch {
	case !s.where.exists:
		if err := s.complete(); err != nil {
			return err
		}
		return s.work.rename(s.staging, s.out)
	case len(c.added) == 0 && len(c.changed) <= 1 && len(c.stale) == 0:
		return s.replaceOne(c)
	case s.opt.InPlace || s.inside || len(s.there.folders) > 0:
		return s.replaceEach(c)
	}
	err := s.complete()
	if err == nil {
		err = s.work.exchange(s.staging, s.out)
	}
	if unsupported(err) {
		return s.replaceEach(c)
	}
	return err
}

// complete makes the staging folder the whole site: it links over what did not change and what is not ours, and
// writes the manifest last, so that a staging folder with a manifest is a whole one.
func (s *Stage) complete() error {
	ctx := context.Background() // what is all made is published
	err := s.eachOf(ctx, len(s.same), func(_ context.Context, w *worker, i int) error {
		if !s.same[i] {
			return nil
		}
		return w.linkOver(s.fresh[i].path)
	})
	if err != nil {
		return err
	}
	for _, name := range s.carried() {
		err := s.linkOver(name)
		gone := errors.Is(err, fs.ErrNotExist) // whoever put it there took it away
		covered := errors.Is(err, fs.ErrExist) // the site has the name in other letters, and the disk ignores case
		if err != nil && !gone && !covered {
			return err
		}
	}
	return s.writeManifests(ctx, s.next())
}

func (s *Stage) linkOver(name string) error { return s.work.link(s.published(name), s.staged(name)) }

// next is the manifest of the new site.
func (s *Stage) next() manifest {
	return manifest{audience: s.opt.Audience, handbook: s.opt.Handbook, digest: s.opt.Digest, entries: s.fresh, parts: s.opt.Parts}
}

// writeManifests writes the manifests of a site into the staging folder, over those that are there, the root's last.
func (s *Stage) writeManifests(ctx context.Context, m manifest) error {
	files := m.split()
	handbooks, root := files[:len(files)-1], files[len(files)-1]
	err := s.eachOf(ctx, len(handbooks), func(_ context.Context, _ *worker, i int) error { return s.writeManifest(handbooks[i]) })
	if err != nil {
		return err
	}
	return s.writeManifest(root)
}

func (s *Stage) writeManifest(m partFile) (err error) {
	name := s.staged(m.path)
	if err := s.work.mkdirAll(path.Dir(name)); err != nil {
		return err
	}
	if err := s.work.remove(name); err != nil {
		return err
	}
	file, err := s.work.create(name)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	_, err = stepWriter{file, s.work}.Write(m.text())
	return err
}
