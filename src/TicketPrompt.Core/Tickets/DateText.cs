namespace TicketPrompt.Tickets;

/// <summary>
/// Reads the date formats of trackers: ISO 8601 with <c>T</c> or a space, with or without time, offset (<c>Z</c>, <c>+02:00</c>,
/// Jira's <c>+0200</c>) and fraction; RFC 822 as in Jira's XML export (<c>Tue, 29 Sep 2026 08:00:00 +0200</c>); Jira's CSV export
/// (<c>03/Sep/26 9:05 AM</c>); what PowerShell makes of an instant below its depth (<c>09/28/2026 07:41:13 +02:00</c>). Names of months
/// are English or of a few other languages, whatever the culture.
/// </summary>
internal ref struct DateText
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // What Jira's exports write in other languages: of German, Dutch, French, Spanish, Portuguese and Italian what means one month
    // only. French juin and juillet begin alike, and are not guessed.
    private static readonly (string Name, int Month)[] OtherMonths =
    [
        ("ene", 0), ("gen", 0), ("fév", 1), ("fev", 1), ("mär", 2), ("mrz", 2), ("mrt", 2), ("maa", 2), ("avr", 3), ("abr", 3), ("mai", 4), ("mei", 4), ("mag", 4),
        ("giu", 5), ("lug", 6), ("ago", 7), ("aoû", 7), ("set", 8), ("okt", 9), ("out", 9), ("ott", 9), ("dez", 11), ("dic", 11), ("déc", 11),
    ];

    // RFC 822, and the times of Europe; others (CST, IST, BST) mean several.
    private static readonly (string Name, int Minutes)[] Zones =
    [
        ("EST", -300), ("EDT", -240), ("MST", -420), ("MDT", -360), ("PST", -480), ("PDT", -420), ("CET", 60), ("CEST", 120), ("EET", 120), ("EEST", 180), ("WET", 0), ("WEST", 60), ("JST", 540),
    ];

    private readonly ReadOnlySpan<char> _text;
    private int _at;

    private DateText(string text)
    {
        _text = text.AsSpan();
        _at = 0;
    }

    private readonly bool AtEnd => _at >= _text.Length;

    private readonly char Current => _at < _text.Length ? _text[_at] : '\0';

    /// <summary>What the text says, or null when it is no date in one of these formats.</summary>
    public static DateParts? Parse(string text)
    {
        if (text.Length is < 8 or > 64)
        {
            return null;
        }

        return new DateText(text).Read();
    }

    private DateParts? Read()
    {
        if (!(TryReadIsoDay(out DateTime day) || TryReadInvariantDay(out day) || TryReadNamedDay(out day)))
        {
            return null;
        }

        if (AtEnd)
        {
            return new DateParts(day, false, null);
        }

        if (!(Skip('T') || Skip('t') || SkipSpaces()) || !TryReadTime(out TimeSpan time))
        {
            return null;
        }

        SkipSpaces();
        return TryReadOffset(out TimeSpan? offset) && AtEnd ? new DateParts(day + time, true, offset) : null;
    }

    // 2026-09-29
    private bool TryReadIsoDay(out DateTime day)
    {
        int start = _at;
        if (TryReadNumber(4, 4, out int year) && Skip('-') && TryReadNumber(2, 2, out int month) && Skip('-')
            && TryReadNumber(2, 2, out int number) && TryMakeDay(year, month, number, out day))
        {
            return true;
        }

        _at = start;
        day = default;
        return false;
    }

    // 09/28/2026 07:41:13 +02:00: only as a whole, for a day alone may be of either order.
    private bool TryReadInvariantDay(out DateTime day)
    {
        int start = _at;
        if (_text.Length == 26 && _text[2] == '/' && _text[5] == '/' && _text[19] == ' ' && _text[20] is '+' or '-' && _text[23] == ':'
            && TryReadNumber(2, 2, out int month) && Skip('/') && TryReadNumber(2, 2, out int number) && Skip('/') && TryReadNumber(4, 4, out int year)
            && TryMakeDay(year, month, number, out day))
        {
            return true;
        }

        _at = start;
        day = default;
        return false;
    }

    // Tue, 29 Sep 2026 or 29/Sep/26 or 29-Sep-2026
    private bool TryReadNamedDay(out DateTime day)
    {
        day = default;
        SkipDayOfWeek();
        if (!TryReadNumber(1, 2, out int number) || !SkipSeparator() || !TryReadMonth(out int month) || !SkipSeparator())
        {
            return false;
        }

        int start = _at;
        if (!TryReadNumber(4, 4, out int year))
        {
            _at = start;
            if (!TryReadNumber(2, 2, out year))
            {
                return false;
            }

            // RFC 2822, 4.3: two digits mean 1950 to 2049.
            year += year < 50 ? 2000 : 1900;
        }

        return TryMakeDay(year, month + 1, number, out day);
    }

    // 8:00, 08:00:00, 08:00:00.123, 9:05 AM
    private bool TryReadTime(out TimeSpan time)
    {
        time = default;
        if (!TryReadNumber(1, 2, out int hour) || !Skip(':') || !TryReadNumber(2, 2, out int minute) || minute > 59)
        {
            return false;
        }

        int second = 0;
        long fraction = 0;
        if (Skip(':'))
        {
            if (!TryReadNumber(2, 2, out second) || second > 59)
            {
                return false;
            }

            if ((Skip('.') || Skip(',')) && !TryReadFraction(out fraction))
            {
                return false;
            }
        }

        if (!TryReadHalfOfDay(ref hour) || hour > 23)
        {
            return false;
        }

        time = new TimeSpan((((((hour * 60L) + minute) * 60L) + second) * TimeSpan.TicksPerSecond) + fraction);
        return true;
    }

    private bool TryReadHalfOfDay(ref int hour)
    {
        int start = _at;
        SkipSpaces();
        bool morning = Current is 'A' or 'a';
        if (!(morning || Current is 'P' or 'p') || _at + 1 >= _text.Length || _text[_at + 1] is not ('M' or 'm'))
        {
            _at = start;
            return true;
        }

        _at += 2;
        if (hour is < 1 or > 12)
        {
            return false;
        }

        hour = (hour % 12) + (morning ? 0 : 12);
        return true;
    }

    // Ticks have seven digits; what is finer is cut.
    private bool TryReadFraction(out long ticks)
    {
        ticks = 0;
        int digits = 0;
        for (; Current is >= '0' and <= '9'; _at++, digits++)
        {
            ticks = digits < 7 ? (ticks * 10) + (Current - '0') : ticks;
        }

        for (int i = digits; i < 7; i++)
        {
            ticks *= 10;
        }

        return digits > 0;
    }

    private bool TryReadOffset(out TimeSpan? offset)
    {
        offset = null;
        if (AtEnd)
        {
            return true;
        }

        ReadOnlySpan<char> rest = _text.Slice(_at);
        if (rest.Equals("Z".AsSpan(), StringComparison.OrdinalIgnoreCase) || rest.Equals("GMT".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || rest.Equals("UTC".AsSpan(), StringComparison.OrdinalIgnoreCase) || rest.Equals("UT".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            _at = _text.Length;
            offset = TimeSpan.Zero;
            return true;
        }

        foreach ((string zone, int behind) in Zones)
        {
            if (rest.Equals(zone.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                _at = _text.Length;
                offset = TimeSpan.FromMinutes(behind);
                return true;
            }
        }

        int sign = Current == '-' ? -1 : 1;
        if (!(Skip('+') || Skip('-')))
        {
            return false;
        }

        // +02, +02:00, and Jira's +0200.
        int start = _at;
        int minutes = 0;
        if (TryReadNumber(4, 4, out int hours))
        {
            (hours, minutes) = (hours / 100, hours % 100);
        }
        else
        {
            _at = start;
            if (!TryReadNumber(2, 2, out hours) || (Skip(':') && !TryReadNumber(2, 2, out minutes)))
            {
                return false;
            }
        }

        offset = new TimeSpan(sign * hours, sign * minutes, 0);
        return hours <= 14 && minutes <= 59 && (hours < 14 || minutes == 0);
    }

    private bool TryReadNumber(int least, int most, out int number)
    {
        number = 0;
        int digits = 0;
        for (; digits < most && Current is >= '0' and <= '9'; _at++, digits++)
        {
            number = (number * 10) + (Current - '0');
        }

        return digits >= least && Current is not (>= '0' and <= '9');
    }

    // Tue, or Di, or mar. : the date says the same without it, in whatever language.
    private void SkipDayOfWeek()
    {
        int start = _at;
        while (char.IsLetter(Current))
        {
            _at++;
        }

        if (_at == start)
        {
            return;
        }

        Skip('.');
        Skip(',');
        if (!SkipSpaces())
        {
            _at = start;
        }
    }

    // A name counts by its first three letters: Sep, Sept and September are one month.
    private bool TryReadMonth(out int month)
    {
        month = 0;
        int length = 0;
        while (_at + length < _text.Length && char.IsLetter(_text[_at + length]))
        {
            length++;
        }

        if (length < 3)
        {
            return false;
        }

        ReadOnlySpan<char> name = _text.Slice(_at, 3);
        bool isKnown = false;
        for (int i = 0; i < Months.Length && !isKnown; i++)
        {
            isKnown = name.Equals(Months[i].AsSpan(), StringComparison.OrdinalIgnoreCase);
            month = i;
        }

        for (int i = 0; i < OtherMonths.Length && !isKnown; i++)
        {
            isKnown = name.Equals(OtherMonths[i].Name.AsSpan(), StringComparison.OrdinalIgnoreCase);
            month = OtherMonths[i].Month;
        }

        if (!isKnown)
        {
            return false;
        }

        _at += length;
        Skip('.');
        return true;
    }

    private bool Skip(char c)
    {
        if (Current != c || AtEnd)
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool SkipSpaces()
    {
        int start = _at;
        // Some exports write a narrow no-break space before AM and PM.
        while (Current is ' ' or '\u00A0' or '\u202F')
        {
            _at++;
        }

        return _at > start;
    }

    private bool SkipSeparator() => Skip('/') || Skip('-') || SkipSpaces();

    private static bool TryMakeDay(int year, int month, int number, out DateTime day)
    {
        bool exists = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && number >= 1 && number <= DateTime.DaysInMonth(year, month);
        day = exists ? new DateTime(year, month, number, 0, 0, 0, DateTimeKind.Unspecified) : default;
        return exists;
    }
}

/// <summary>What a date's text says.</summary>
/// <param name="Clock">The wall clock, without a zone; midnight for a date alone.</param>
/// <param name="HasTime">False for a date alone.</param>
/// <param name="Offset">The offset from UTC in whole minutes; null when the text tells none.</param>
internal readonly record struct DateParts(DateTime Clock, bool HasTime, TimeSpan? Offset);
