package main

import (
	"fmt"
	"io/fs"
	"os"
	"path"

	"github.com/spf13/cobra"

	"bekal/internal/build"
	"bekal/internal/diag"
	"bekal/internal/render"
	"bekal/internal/starter"
)

// layoutsCommand is `bekal layouts`: where each file of the theme comes from, and how to start one of your own.
func layoutsCommand(c *console) *cobra.Command {
	var dir string
	list := func(*cobra.Command, []string) error { return c.listLayouts(dir) }
	short := c.in(diag.Say("List the theme's files and where each comes from", "Menampilkan berkas tema dan asalnya"))
	command := &cobra.Command{Use: "layouts", Short: short, Args: operands, RunE: list}
	dirFlag(c, command.PersistentFlags(), &dir)
	command.AddCommand(
		&cobra.Command{Use: "list", Short: short, Args: operands, RunE: list},
		&cobra.Command{
			Use:     "copy PATH",
			Short:   c.in(diag.Say("Copy one of the default theme's files into layouts/, to change it there", "Menyalin satu berkas tema bawaan ke layouts/ untuk diubah di sana")),
			Example: "bekal layouts copy partials/foot.html",
			Args:    operands,
			RunE:    func(_ *cobra.Command, args []string) error { return c.copyLayout(dir, args[0]) },
		})
	return command
}

func (c *console) listLayouts(dir string) error {
	project, err := build.Open(dir)
	if err != nil {
		return err
	}
	defer project.Close()
	files, err := project.Layers().Files()
	if err != nil {
		return err
	}
	for _, file := range files {
		origin := c.in(diag.Say("default", "bawaan"))
		if file.User {
			origin = "layouts/" + file.Path
		}
		if err := c.print(fmt.Sprintf("%-32s %s", file.Path, origin)); err != nil {
			return err
		}
	}
	return nil
}

// copyLayout starts an override. It writes one new file, and never over one that is there.
func (c *console) copyLayout(dir, name string) error {
	project, err := build.Open(dir)
	if err != nil {
		return err
	}
	defer project.Close()
	layers := project.Layers()
	name = path.Clean(name)
	text, err := fs.ReadFile(layers.Default, name)
	if err != nil {
		return &refusal{
			message: diag.Say("the default theme has no file %s", "tema bawaan tidak mempunyai berkas %s", name),
			hint:    nearestLayout(layers, name),
		}
	}
	root, err := os.OpenRoot(project.Dir)
	if err != nil {
		return err
	}
	defer root.Close()
	file := starter.File{Path: path.Join("layouts", name), Text: text}
	if _, err := create(root, ".", dir, []starter.File{file}); err != nil {
		return err
	}
	return c.print(shownPath(dir, file))
}

// nearestLayout is the file that was meant, or where the names stand.
func nearestLayout(layers render.Layers, name string) diag.Text {
	if hint := layers.Nearest(name); !hint.IsZero() {
		return hint
	}
	return diag.Say(`"bekal layouts" lists them`, `"bekal layouts" menampilkan daftarnya`)
}
