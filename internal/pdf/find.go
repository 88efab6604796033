package pdf

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"

	"bekal/internal/diag"
	"bekal/internal/output"
)

// findBrowser gives the program of the browser that prints: the one that was wished for, by its name or path, else the
// first of those that the system is known to have. It refuses with all that was looked for.
func findBrowser(wish string) (string, error) {
	if wish != "" {
		if path, err := exec.LookPath(wish); err == nil {
			return path, nil
		}
		return "", &output.Refusal{
			Message: diag.Say("there is no browser %q", "tidak ada peramban %q", wish),
			Hint: diag.Say("--browser and BEKAL_BROWSER take the name or path of Chrome, Chromium, Edge or Brave",
				"--browser dan BEKAL_BROWSER menerima nama atau path Chrome, Chromium, Edge, atau Brave"),
		}
	}
	home, _ := os.UserHomeDir()   // empty where there is none: its places are then not looked at
	local, _ := os.UserCacheDir() // on Windows the folder that programs of one user are in
	return firstOf(browsers(runtime.GOOS, home, local))
}

// firstOf gives the first program that there is.
func firstOf(known []string) (string, error) {
	for _, name := range known {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", &output.Refusal{
		Message: diag.Say("there is no browser to print with; looked for %s", "tidak ada peramban untuk mencetak; yang dicari: %s", strings.Join(known, ", ")),
		Hint: diag.Say("install Chrome, Chromium, Edge or Brave, or name one with --browser or BEKAL_BROWSER",
			"pasang Chrome, Chromium, Edge, atau Brave, atau sebutkan dengan --browser atau BEKAL_BROWSER"),
	}
}

// browsers lists the names and places of browsers on a system, the likeliest first. home and local are the user's own
// folders; a place in one that is not known is left out.
func browsers(system, home, local string) []string {
	switch system {
	case "darwin":
		return onMac(home)
	case "windows":
		return onWindows(local)
	}
	return []string{
		"chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge-stable", "microsoft-edge",
		"brave-browser", "brave", "chrome", "/opt/google/chrome/chrome", "/snap/bin/chromium",
		"/var/lib/flatpak/exports/bin/org.chromium.Chromium", "/var/lib/flatpak/exports/bin/com.google.Chrome",
		"headless_shell", "headless-shell", "chrome-headless-shell",
	}
}

func onMac(home string) []string {
	var places []string
	for _, name := range []string{"Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser"} {
		program := fmt.Sprintf("Applications/%[1]s.app/Contents/MacOS/%[1]s", name)
		places = append(places, "/"+program)
		if home != "" {
			places = append(places, home+"/"+program)
		}
	}
	return append(places, "chromium", "google-chrome")
}

func onWindows(local string) []string {
	roots := []string{`C:\Program Files`, `C:\Program Files (x86)`}
	if local != "" {
		roots = append(roots, local)
	}
	var places []string
	for _, program := range []string{
		`Google\Chrome\Application\chrome.exe`, `Microsoft\Edge\Application\msedge.exe`,
		`BraveSoftware\Brave-Browser\Application\brave.exe`, `Chromium\Application\chrome.exe`,
	} {
		for _, root := range roots {
			places = append(places, root+`\`+program)
		}
	}
	return append(places, "chrome.exe", "msedge.exe")
}
