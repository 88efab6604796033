// Package build is the flow of Bekal, start to end: read content/, decode it, make the model, ask it questions, make
// the tree of lazy files, and write it.
//
// Run is what `bekal build` does and reads as a table of contents; Check is the same without writing. Load and
// Outputs are its two halves for whoever serves the tree instead of writing it. Problems with content and layouts are
// in the Report; an error is a failure of the environment, or the context's.
package build

import (
	"cmp"
	"context"
	"errors"
	"path/filepath"

	"bekal/internal/content"
	"bekal/internal/diag"
	"bekal/internal/linkcheck"
	"bekal/internal/output"
)

// Options say what to build, for whom and where.
type Options struct {
	Dir      string // the project: the folder that holds content/
	Output   string // the folder to publish into, relative to the working folder; "" for public/ in Dir
	Zip      string // the file to pack the site into; "" for none
	BaseURL  string // over the handbook's own base_url
	Only     string // of a library, the folder of the one handbook to build, or Root; "" for all
	Drafts   bool
	Audience content.Audience // Participants or Committee
	NoPrint  bool             // no print editions
	Paper    string           // of the print editions, over the handbook's own: A4, A5, F4 or Letter
	InkSaver bool             // print editions without large areas of colour
	Strict   bool             // warnings keep a build from changing the output, too
	Force    bool
	InPlace  bool
	Jobs     int             // pages made at once; 0: one a core
	Program  string          // what tells this program from one that would make other bytes
	Notify   func(diag.Text) // called once if another build into the same folder must be waited for
	Made     func()          // called for each page that is made, from many goroutines; may be nil

	External *linkcheck.Options // Check asks other sites, too, how it is said here; nil: it does not

	publishes bool                        // the model is made to be published
	fault     func(op, name string) error // see output.Options.Fault
}

// Folder is where the files go that are made.
func (o Options) Folder() string { return cmp.Or(o.Output, filepath.Join(o.Dir, publicDir)) }

// Report is what came of a build.
type Report struct {
	Problems  []diag.Problem // sorted, with their lines
	Pages     int
	Result    output.Result // zero where nothing was published
	Failed    bool          // problems kept the output as it was
	Bare      bool          // a handbook was built alone, and the theme's files lie not beside it
	NoAddress bool          // nobody said where the site, or a handbook of it, will stand
	Packed    Packed        // zero where no archive was asked for, or nothing was published
}

// Packed says what an archive of the site holds.
type Packed struct {
	Files int
	Size  int64 // of the archive, in bytes
}

// Run builds the site and publishes it, unless a problem forbids it.
func Run(ctx context.Context, o Options) (report Report, err error) {
	project, err := Open(o.Dir)
	if err != nil {
		return Report{}, err
	}
	defer project.Close()

	o.publishes = true
	model, err := Load(project, o)
	if err != nil {
		return Report{}, err
	}
	if model.Site == nil {
		return model.report(o), nil
	}
	publication, err := model.publication(o)
	if err != nil {
		return Report{}, err
	}
	var archive *output.Archive
	if o.Zip != "" { // a wrong place for it is told before anything is made
		if archive, err = output.FindArchive(o.Zip, publication); err != nil {
			return Report{}, err
		}
		defer archive.Close()
	}
	stage, err := output.Begin(ctx, publication)
	if err != nil {
		return Report{}, err
	}
	defer func() { err = errors.Join(err, stage.Close()) }()
	report, err = model.publish(ctx, stage, o)
	if archive != nil && err == nil && !report.Failed {
		report.Packed.Files, report.Packed.Size, err = stage.Pack(ctx, archive)
	}
	return report, err
}

// publish makes what has to be made and puts it into the output.
func (m *Model) publish(ctx context.Context, stage *output.Stage, o Options) (report Report, err error) {
	m.found.Add(m.missingPDFs(stage)...)
	if result, intact := stage.Intact(ctx); intact {
		report = m.report(o)
		report.Result = result
		report.Bare = m.isBare(o)
		return report, nil
	}
	if err := stage.KeepIntact(ctx); err != nil {
		return Report{}, err
	}
	tree, err := m.outputsOnce()
	if err != nil {
		return Report{}, err
	}
	if err := stage.Write(ctx, m.published(tree)); err != nil {
		return Report{}, err
	}
	report = m.report(o)
	if report.Failed {
		return report, nil
	}
	if m.pages.spoke() || !m.stamps.hold(m.project) {
		stage.ForgetDigest()
	}
	report.Result, err = stage.Publish()
	report.Bare = m.isBare(o)
	return report, err
}

// Check makes every page and writes none. It asks all that there is to ask.
func Check(ctx context.Context, o Options) (Report, error) {
	project, err := Open(o.Dir)
	if err != nil {
		return Report{}, err
	}
	defer project.Close()

	model, err := Load(project, o)
	if err != nil {
		return Report{}, err
	}
	if model.Site == nil {
		return model.report(o), nil
	}
	asking := model.beginAsking(o)
	tree, err := model.outputsOnce()
	if err != nil {
		return Report{}, err
	}
	if err := model.published(tree).MakeAll(ctx, o.Jobs); err != nil {
		return Report{}, err
	}
	model.found.Add(asking.end(diag.Count(model.problems(), diag.Error))...)
	if o.External != nil {
		faults, err := external(ctx, asking.outlinks, *o.External)
		if err != nil {
			return Report{}, err
		}
		model.found.Add(faults...)
	}
	return model.report(o), nil
}
