package locale

import (
	"testing"
	"time"
	_ "time/tzdata" // the zones must be there whatever machine runs the tests

	"bekal/internal/schedule"
)

func TestLoadZone(t *testing.T) {
	tests := []struct {
		written, name string
		hours         int // from Greenwich, in October
	}{
		{"WIB", "Asia/Jakarta", 7}, {"wib", "Asia/Jakarta", 7}, {"Asia/Jakarta", "Asia/Jakarta", 7},
		{"Asia/Pontianak", "Asia/Pontianak", 7}, {" asia/pontianak", "Asia/Pontianak", 7},
		{"WITA", "Asia/Makassar", 8}, {"Asia/Makassar", "Asia/Makassar", 8}, {"Asia/Ujung_Pandang", "Asia/Makassar", 8},
		{"WIT", "Asia/Jayapura", 9}, {"Asia/Jayapura", "Asia/Jayapura", 9},
		{"Asia/Singapore", "Asia/Singapore", 8}, {"Europe/Amsterdam", "Europe/Amsterdam", 2}, {"UTC", "UTC", 0},
		{"America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires", -3}, {"Etc/GMT-7", "Etc/GMT-7", 7},
	}
	for _, test := range tests {
		zone, err := LoadZone(test.written)
		if err != nil || zone.Name != test.name || !zone.Known() {
			t.Errorf("LoadZone(%q) = %q, %v, want %q", test.written, zone.Name, err, test.name)
			continue
		}
		instant, ok := zone.Time(schedule.Moment{Date: day(2025, time.October, 6), Clock: at(8, 30)})
		want := time.Date(2025, time.October, 6, 8-test.hours, 30, 0, 0, time.UTC)
		if !ok || !instant.Equal(want) {
			t.Errorf("%s: half past eight is %v, want %v", test.written, instant, want)
		}
	}
}

// Indonesia's zones are written here as constants; the zone database has to agree.
func TestIndonesianZonesAgreeWithTheDatabase(t *testing.T) {
	for _, name := range []string{"Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"} {
		zone, err := LoadZone(name)
		if err != nil {
			t.Fatal(err)
		}
		location, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		for year := 2000; year < 2040; year++ {
			for month := time.January; month <= time.December; month++ {
				instant := time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)
				ours, oursSeconds := instant.In(zone.Location).Zone()
				theirs, theirSeconds := instant.In(location).Zone()
				if ours != theirs || oursSeconds != theirSeconds {
					t.Fatalf("%s in %d: %s %d, the database says %s %d", name, year, ours, oursSeconds, theirs, theirSeconds)
				}
			}
		}
	}
}

func TestLoadZoneRefuses(t *testing.T) {
	const (
		anyHint           = "write WIB (UTC+7), WITA (UTC+8), WIT (UTC+9) or a name such as Asia/Singapore"
		anyHintIndonesian = "tulis WIB (UTC+7), WITA (UTC+8), WIT (UTC+9), atau nama seperti Asia/Singapore"
	)
	tests := []struct{ written, english, indonesian string }{
		{"Asia/Makasar", `there is no time zone "Asia/Makasar" (did you mean "Asia/Makassar"?)`, `tidak ada zona waktu "Asia/Makasar" (maksudnya "Asia/Makassar"?)`},
		{"asia/singapore", `there is no time zone "asia/singapore" (did you mean "Asia/Singapore"?)`, `tidak ada zona waktu "asia/singapore" (maksudnya "Asia/Singapore"?)`},
		{"Pontianak", `there is no time zone "Pontianak" (` + anyHint + `)`, `tidak ada zona waktu "Pontianak" (` + anyHintIndonesian + `)`},
		{"", `there is no time zone "" (` + anyHint + `)`, `tidak ada zona waktu "" (` + anyHintIndonesian + `)`},
		{"Local", `there is no time zone "Local" (` + anyHint + `)`, `tidak ada zona waktu "Local" (` + anyHintIndonesian + `)`},
		{"localtime", `there is no time zone "localtime" (` + anyHint + `)`, `tidak ada zona waktu "localtime" (` + anyHintIndonesian + `)`},
		{"right/UTC", `there is no time zone "right/UTC" (` + anyHint + `)`, `tidak ada zona waktu "right/UTC" (` + anyHintIndonesian + `)`},
		{"../zone", `there is no time zone "../zone" (` + anyHint + `)`, `tidak ada zona waktu "../zone" (` + anyHintIndonesian + `)`},
		{"UTC+7", `there is no time zone "UTC+7" (` + anyHint + `)`, `tidak ada zona waktu "UTC+7" (` + anyHintIndonesian + `)`},
		{"/etc/localtime", `there is no time zone "/etc/localtime" (` + anyHint + `)`, `tidak ada zona waktu "/etc/localtime" (` + anyHintIndonesian + `)`},
	}
	for _, test := range tests {
		zone, err := LoadZone(test.written)
		if zone.Known() {
			t.Errorf("%q: %v", test.written, zone)
		}
		refused(t, err, test.english, test.indonesian)
	}
}

func TestTimeNeedsAllThree(t *testing.T) {
	zone, err := LoadZone("WIB")
	if err != nil {
		t.Fatal(err)
	}
	date := day(2025, time.October, 6)
	for _, test := range []struct {
		zone   Zone
		moment schedule.Moment
	}{
		{Zone{}, schedule.Moment{Date: date, Clock: at(8, 0)}},
		{zone, schedule.Moment{Clock: at(8, 0)}},
		{zone, schedule.Moment{Date: date}},
	} {
		if instant, ok := test.zone.Time(test.moment); ok {
			t.Errorf("%v in %q is %v", test.moment, test.zone.Name, instant)
		}
	}
	late, _ := zone.Time(schedule.Moment{Date: date, Clock: at(25, 0)})
	if got, want := late.Format(time.RFC3339), "2025-10-07T01:00:00+07:00"; got != want {
		t.Errorf("one o'clock of the day after is %s, want %s", got, want)
	}
}
