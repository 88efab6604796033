package main

import (
	"context"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"bekal/internal/build"
	"bekal/internal/diag"
)

// buildCommand is `bekal build`: it reads the flags and hands them to build.Run, where the whole flow is.
func buildCommand(c *console) *cobra.Command {
	var o build.Options
	command := &cobra.Command{
		Use:     "build [DIR]",
		Short:   c.in(diag.Say("Build the site", "Membangun situs")),
		Long:    c.dirHelp(),
		Example: "bekal build\nbekal build orientasi --strict --output situs",
		Args:    operands,
		RunE: func(command *cobra.Command, args []string) error {
			if err := c.readProject(&o, args); err != nil {
				return err
			}
			if o.Zip != "" && o.Only != "" {
				return misused(diag.Say("--zip packs the whole site, so it does not go with --only", "--zip mengemas seluruh situs, jadi tidak dapat dipakai bersama --only"))
			}
			return c.build(command.Context(), o)
		},
	}
	projectFlags(c, command, &o)
	flags := command.Flags()
	flags.StringVarP(&o.Output, "output", "d", "", c.in(diag.Say("publish into `FOLDER`, not into DIR/public", "terbitkan ke `FOLDER`, bukan ke DIR/public")))
	flags.StringVar(&o.Zip, "zip", "", c.in(diag.Say("also pack the site into `FILE`, for a stick or a chat", "kemas juga situs ke `BERKAS`, untuk diska lepas atau obrolan")))
	flags.BoolVar(&o.Force, "force", false, c.in(diag.Say("publish into a folder that holds other files, and keep them", "terbitkan ke folder yang berisi berkas lain, yang tetap dibiarkan")))
	flags.BoolVar(&o.NoPrint, "no-print", false, c.in(diag.Say("leave the print editions out", "tanpa edisi cetak")))
	flags.BoolVar(&o.InPlace, "in-place", false, c.in(diag.Say("replace files one by one instead of exchanging the folder", "ganti berkas satu per satu, bukan menukar seluruh folder")))
	return command
}

// build builds the site and says what came of it.
func (c *console) build(ctx context.Context, o build.Options) error {
	start := time.Now()
	o.Notify = c.say
	shown := c.newTally()
	o.Made = shown.made
	report, err := build.Run(ctx, o)
	shown.end()
	if err != nil {
		return err
	}
	if err := c.problems(c.Stderr, report.Problems); err != nil {
		return err
	}
	if err := c.summary(built(report, time.Since(start))); err != nil {
		return err
	}
	if report.Failed {
		return errProblems
	}
	if packed := report.Packed; packed.Files > 0 {
		kilobytes := (packed.Size + 999) / 1000
		if err := c.summary(diag.Say("%s: %d files in %d kB", "%s: %d berkas dalam %d kB", filepath.ToSlash(o.Zip), packed.Files, kilobytes)); err != nil {
			return err
		}
	}
	if report.Bare {
		c.say(diag.Say("the theme's files are not beside the handbook yet: build the whole library, or its own part with --only .", "berkas tema belum ada di samping buku: bangun seluruh pustaka, atau bagian pustaka itu sendiri dengan --only ."))
	}
	if o.Only == "" {
		c.sayWithoutAddress(report)
	}
	return nil
}

// sayWithoutAddress says once, when a site is first published, what it lacks as long as nobody says where it will stand.
func (c *console) sayWithoutAddress(r build.Report) {
	isFirst := r.Result.Files > 0 && r.Result.Written == r.Result.Files && r.Result.Removed == 0
	if !r.NoAddress || !isFirst || c.format != diag.FormatText || c.quiet {
		return
	}
	c.tell(diag.Say(
		"without a base_url, a shared link shows no picture and search engines get no sitemap",
		"tanpa alamat_situs, tautan yang dibagikan tampil tanpa gambar dan mesin pencari tidak mendapat peta situs"))
	c.hint(diag.Say(
		"write where the site will stand, as in base_url: https://example.org/orientasi/, or build with --base-url",
		"tulis tempat situs akan terbit, misalnya alamat_situs: https://example.org/orientasi/, atau bangun dengan --base-url"))
}

// built is the line that ends a build.
func built(r build.Report, took time.Duration) diag.Text {
	pages := counted(r.Pages, "page", "halaman")
	problems := countProblems(r.Problems)
	took = took.Round(time.Millisecond)
	if r.Failed {
		return diag.Say("nothing published: %s, %s, %s", "tidak ada yang diterbitkan: %s, %s, %s", pages, problems, took)
	}
	return diag.Say(
		"%s, %s: %d written, %d unchanged, %d removed; %s; %s",
		"%s, %s: %d ditulis, %d tetap, %d dihapus; %s; %s",
		pages, counted(r.Result.Files, "file", "berkas"), r.Result.Written, r.Result.Unchanged, r.Result.Removed, problems, took)
}

// countProblems says how many errors and warnings there are.
func countProblems(problems []diag.Problem) diag.Text {
	return counted(diag.Count(problems, diag.Error)+diag.Count(problems, diag.Warning), "problem", "masalah")
}
