package main

import (
	"context"
	"errors"
	"net"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"bekal/internal/build"
	"bekal/internal/diag"
	"bekal/internal/preview"
)

// serving is what the flags of `bekal serve` say.
type serving struct {
	build  build.Options
	port   int
	open   bool
	follow bool
	lan    bool
	poll   time.Duration
	editor string
	now    string
}

// serveCommand is `bekal serve`: the live preview.
func serveCommand(c *console) *cobra.Command {
	var o serving
	command := &cobra.Command{
		Use:     "serve [DIR]",
		Aliases: []string{"watch"},
		Short:   c.in(diag.Say("Show the site in the browser while you write", "Menampilkan situs di peramban selagi Anda menulis")),
		Long: c.dirHelp() + "\n" + c.in(diag.Say("Every save is on the screen at once; drafts are shown, nothing is written. Ctrl+C ends it.",
			"Setiap simpanan langsung tampil di layar; draf ikut ditampilkan dan tidak ada yang ditulis. Ctrl+C mengakhirinya.")),
		Example: "bekal serve\nbekal serve orientasi --open --now 2025-10-07T10:15",
		Args:    operands,
		RunE: func(command *cobra.Command, args []string) error {
			if err := c.readProject(&o.build, args); err != nil {
				return err
			}
			o.build.Drafts = true
			if err := o.check(command.Flags().Changed("port")); err != nil {
				return err
			}
			return c.serve(command.Context(), o, command.Flags().Changed("port"))
		},
	}
	siteFlags(c, command, &o.build)
	flags := command.Flags()
	flags.IntVarP(&o.port, "port", "p", firstPort, c.in(diag.Say("listen on port `N` and no other", "pakai port `N`, bukan yang lain")))
	flags.BoolVarP(&o.open, "open", "o", false, c.in(diag.Say("open the browser", "buka peramban")))
	flags.BoolVar(&o.follow, "follow", false, c.in(diag.Say("let the browser go to the page whose file was saved", "peramban berpindah ke halaman yang berkasnya disimpan")))
	flags.BoolVar(&o.lan, "lan", false, c.in(diag.Say("let phones and others in this network look, too", "ponsel dan perangkat lain di jaringan ini boleh melihat juga")))
	flags.DurationVar(&o.poll, "poll", 0, c.in(diag.Say("look for changes every `DURATION`, as on network drives: 500ms", "cari perubahan setiap `DURASI`, misalnya di drive jaringan: 500ms")))
	flags.StringVar(&o.editor, "editor", "vscode", c.in(diag.Say("open files with `NAME`: %s; or an address with {file}, {line}, {column}", "buka berkas dengan `NAMA`: %s; atau alamat dengan {file}, {line}, {column}", strings.Join(preview.EditorNames(), ", "))))
	flags.StringVar(&o.now, "now", "", c.in(diag.Say("show the timetable as at `TIME`: 2025-10-07T10:15", "tampilkan jadwal seolah-olah pada `WAKTU`: 2025-10-07T10:15")))
	return command
}

// check refuses values that cannot be meant.
func (o *serving) check(portGiven bool) error {
	if o.port < 0 || o.port > 65535 || o.port == 0 && !portGiven {
		return misused(diag.Say("--port takes a number up to 65535", "--port menerima angka sampai 65535"))
	}
	if o.poll < 0 || o.poll > 0 && o.poll < 10*time.Millisecond {
		return misused(diag.Say("--poll takes a time from 10ms", "--poll menerima waktu mulai dari 10ms"))
	}
	if !preview.IsEditor(o.editor) {
		return &refusal{
			message: diag.Say("--editor knows no %q", "--editor tidak mengenal %q", o.editor),
			hint:    diag.Say("it takes %s, or an address such as %s", "yang diterima: %s, atau alamat seperti %s", strings.Join(preview.EditorNames(), ", "), "myeditor://{file}:{line}"),
		}
	}
	if o.now != "" && !slices.ContainsFunc([]string{"2006-01-02T15:04", "2006-01-02T15:04:05"}, func(layout string) bool {
		_, err := time.Parse(layout, o.now)
		return err == nil
	}) {
		return misused(diag.Say("--now takes a time such as 2025-10-07T10:15, not %q", "--now menerima waktu seperti 2025-10-07T10:15, bukan %q", o.now))
	}
	return nil
}

// serve shows the project until the context is done, which is how it is meant to end, however early.
func (c *console) serve(ctx context.Context, o serving, portGiven bool) error {
	if err := c.servePreview(ctx, o, portGiven); !errors.Is(err, context.Canceled) {
		return err
	}
	return nil
}

func (c *console) servePreview(ctx context.Context, o serving, portGiven bool) error {
	project, err := build.Open(o.build.Dir)
	if err != nil {
		return err
	}
	defer project.Close()
	listener, err := c.listen(o, portGiven)
	if err != nil {
		return err
	}
	defer listener.Close()
	port := listener.Addr().(*net.TCPAddr).Port
	addresses := lanAddresses(o.lan)
	server, err := preview.New(ctx, preview.Options{
		Project: project, Build: o.build, Follow: o.follow, Editor: o.editor, Now: o.now, Poll: o.poll, Hosts: addresses,
		Language: c.lang, Say: c.say,
		Problems: func(problems []diag.Problem) { _ = c.problems(c.Stderr, problems) },
		Rebuilt:  func(changed []string, took time.Duration) { c.say(rebuilt(changed, took)) },
	})
	if err != nil {
		return err
	}
	if err := c.invite(o, port, addresses); err != nil {
		return err
	}
	return server.Serve(ctx, listener)
}

// rebuilt is the line that tells of a change.
func rebuilt(changed []string, took time.Duration) diag.Text {
	took = took.Round(time.Millisecond)
	if len(changed) == 1 {
		return diag.Say("%s: %s", "%s: %s", changed[0], took)
	}
	return diag.Say("%s: %s", "%s: %s", counted(len(changed), "change", "perubahan"), took)
}
