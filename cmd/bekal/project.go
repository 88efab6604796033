package main

import (
	"github.com/spf13/cobra"

	"bekal/internal/build"
	"bekal/internal/content"
	"bekal/internal/diag"
	"bekal/internal/site"
)

// projectFlags are those of every command that makes all of a project.
func projectFlags(c *console, command *cobra.Command, o *build.Options) {
	siteFlags(c, command, o)
	flags := command.Flags()
	flags.BoolVarP(&o.Drafts, "drafts", "D", false, c.in(diag.Say("show drafts", "tampilkan draf")))
	flags.IntVarP(&o.Jobs, "jobs", "j", 0, c.in(diag.Say("make `N` pages at once, not one a core", "buat `N` halaman sekaligus, bukan satu per inti prosesor")))
}

// siteFlags are those of every command that reads a whole project.
func siteFlags(c *console, command *cobra.Command, o *build.Options) {
	o.Audience = content.Participants
	flags := command.Flags()
	flags.StringVar(&o.BaseURL, "base-url", "", c.in(diag.Say("publish at `URL`, whatever the handbook's base_url", "terbit di `URL`, apa pun base_url buku")))
	flags.StringVar(&o.Only, "only", "", c.in(diag.Say("of a library, only the handbook in `FOLDER`; \".\" is what lies beside the handbooks", "dari pustaka, hanya buku di `FOLDER`; \".\" berarti yang ada di luar buku-buku")))
	flags.StringVar((*string)(&o.Audience), "audience", string(o.Audience), c.in(diag.Say("make the site for `WHOM`: participants or committee", "buat situs untuk `SIAPA`: participants (peserta) atau committee (panitia)")))
	choices(command, "audience", content.Participants, content.Committee)
}

// readProject looks at those flags, and fills in what the argument and the shared flags say.
func (c *console) readProject(o *build.Options, args []string) error {
	o.Dir = "."
	if len(args) > 0 {
		o.Dir = args[0]
	}
	if o.Audience != content.Participants && o.Audience != content.Committee {
		return misused(diag.Say("--audience takes participants or committee, not %q", "--audience menerima participants atau committee, bukan %q", o.Audience))
	}
	if _, why := site.ParseBaseURL(o.BaseURL); o.BaseURL != "" && !why.IsZero() {
		return &refusal{message: diag.Say("--base-url: %s", "--base-url: %s", why), hint: diag.Say("write it as in https://example.org/orientasi/", "tulis seperti https://example.org/orientasi/")}
	}
	if o.Jobs < 0 {
		return misused(diag.Say("--jobs takes a number from 1", "--jobs menerima angka mulai dari 1"))
	}
	o.Strict = c.strict
	o.Program = program()
	return nil
}

// dirHelp explains the operand of these commands.
func (c *console) dirHelp() string {
	return c.in(diag.Say("DIR is the folder that holds content/; this one, if it is left out.", "DIR adalah folder yang berisi content/; jika tidak disebut, folder ini."))
}

// counted is a number of things: "1 page", "2 pages". Indonesian has no plural.
func counted(n int, english, indonesian string) diag.Text {
	if n != 1 {
		english += "s"
	}
	return diag.Say("%d "+english, "%d "+indonesian, n)
}
