package output

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"time"

	"bekal/internal/diag"
)

const (
	lockPoll     = 20 * time.Millisecond  // between two tries
	lockPatience = 300 * time.Millisecond // before the user is told
	lockWait     = 30 * time.Second       // before the build gives up, unless Options.Wait says otherwise
)

// lock is a file that one build has locked. It lies outside of what is published, holds the number of the process
// for the messages of others, and is taken away at the end; a file that a killed build left has no lock.
type lock struct {
	in   folder
	name string
	file *os.File
}

// await asks again and again whether somebody else is at work, until nobody is. When it has waited for a while it says
// so through notify, once.
func await(ctx context.Context, opt Options, busy func() (holder int, held bool, err error)) error {
	begun, told := time.Now(), false
	ticker := time.NewTicker(lockPoll)
	defer ticker.Stop()
	for {
		holder, held, err := busy()
		if err != nil || !held {
			return err
		}
		waited := time.Since(begun)
		if waited >= opt.Wait {
			return &Refusal{Message: stillRunning(holder, opt.Wait)}
		}
		if waited >= lockPatience && !told && opt.Notify != nil {
			opt.Notify(running(holder))
			told = true
		}
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-ticker.C:
		}
	}
}

// isHeld says that a build has a lock, and which. One that a killed build left is not held.
func isHeld(in folder, name string) (holder int, held bool, err error) {
	file, err := in.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return 0, false, nil // there is none, or none that a build could have taken
	}
	defer file.Close()
	if held, err = lockNow(file); err == nil && held {
		holder = readHolder(file)
	}
	return holder, held, err
}

// tryLock gives the locked file, or no file and, if it is known, the number of the process that has it.
func tryLock(in folder, name string) (locked *os.File, holder int, err error) {
	file, err := openLock(in, name)
	if file == nil {
		return nil, 0, err
	}
	held, err := lockNow(file)
	if err == nil && held {
		holder = readHolder(file)
	} else if err == nil {
		if held, err = replaced(in, name, file); err == nil && !held {
			if err = writeHolder(in, file); err == nil {
				return file, 0, nil
			}
			err = errors.Join(err, in.remove(name))
		}
	}
	return nil, holder, errors.Join(err, file.Close())
}

// openLock opens the file or makes it; what is made is never made through a link. It gives none where one that was there
// was taken away just now.
func openLock(in folder, name string) (*os.File, error) {
	if err := in.step("lock", name); err != nil {
		return nil, err
	}
	file, err := in.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		if file, err = in.OpenFile(name, os.O_RDWR, 0); errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
	}
	return file, err
}

// replaced says that the file that was locked is not the one that bears the name now: its owner took it away between
// our opening and our locking. A link is refused, so that nothing is written through it.
func replaced(in folder, name string, file *os.File) (bool, error) {
	named, err := in.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return true, nil
	}
	if err != nil {
		return false, err
	}
	if !named.Mode().IsRegular() {
		return false, &fs.PathError{Op: "lock", Path: name, Err: errors.New("it is not a file")}
	}
	opened, err := file.Stat()
	if err != nil {
		return false, err
	}
	return !os.SameFile(named, opened), nil
}

func readHolder(file *os.File) int {
	text, err := io.ReadAll(io.NewSectionReader(file, 0, 32))
	if err != nil {
		return 0 // the number is for the message alone
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil {
		return 0
	}
	return pid
}

func writeHolder(in folder, file *os.File) error {
	if err := file.Truncate(0); err != nil {
		return err
	}
	_, err := fmt.Fprintln(stepWriter{file, in}, os.Getpid())
	return err
}

// release takes the file away first, so that who waits for it never sees a free lock on a file that is gone.
func (l *lock) release() error {
	return errors.Join(l.in.remove(l.name), l.file.Close())
}

func running(holder int) diag.Text {
	if holder == 0 {
		return diag.Say("another build is running; waiting for it", "pembangunan lain sedang berjalan; menunggu")
	}
	return diag.Say("another build (pid %d) is running; waiting for it", "pembangunan lain (pid %d) sedang berjalan; menunggu", holder)
}

func stillRunning(holder int, waited time.Duration) diag.Text {
	if holder == 0 {
		return diag.Say("another build is still running after %v", "pembangunan lain masih berjalan setelah %v", waited)
	}
	return diag.Say("another build (pid %d) is still running after %v", "pembangunan lain (pid %d) masih berjalan setelah %v", holder, waited)
}
