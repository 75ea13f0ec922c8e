using TicketPrompt.Model;
using TicketPrompt.Safety;
using TicketPrompt.Text.Unicode;

namespace TicketPrompt.Tests.Safety;

public sealed class CleanedTicketTests
{
    private const string Bad = "x\u202E\u001B[2J ghp_A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8";
    private const string Good = "x [REDACTED:github-token:1]";

    private static (CleanedTicket Ticket, TextCleaner Cleaner, Source Source) Make(CleaningOptions? options = null)
    {
        TextCleaner cleaner = new(options ?? CleaningOptions.Default);
        Source source = new();
        return (new CleanedTicket(source, cleaner), cleaner, source);
    }

    [Fact]
    public void Every_text_of_every_field_is_cleaned()
    {
        (CleanedTicket ticket, TextCleaner cleaner, _) = Make();
        foreach (TicketField field in Enum.GetValues<TicketField>())
        {
            string shown = Show(ticket[field]);

            Assert.DoesNotContain('\u202E', shown);
            Assert.DoesNotContain("ghp_", shown, StringComparison.Ordinal);
            if (field != TicketField.StoryPoints)
            {
                Assert.Contains(Good, shown, StringComparison.Ordinal);
            }
        }

        Assert.Contains(cleaner.Findings, finding => finding is { Field: "comments[1].body", Kind: FindingKind.Redacted });
        Assert.Contains(cleaner.Findings, finding => finding.Field == "fields.list[1].deep");
        Assert.Contains(cleaner.Findings, finding => finding is { Kind: FindingKind.Redacted } && finding.Field.EndsWith(" (name)", StringComparison.Ordinal));
        Assert.All(cleaner.Findings, finding => Assert.Same(finding.Field, TextSanitizer.Sanitize(finding.Field)));
    }

    [Theory]
    [InlineData(TicketField.Created, "created")]
    [InlineData(TicketField.Labels, "labels[1]")]
    [InlineData(TicketField.Parent, "parent.key parent.summary parent.description parent.url")]
    [InlineData(TicketField.Subtasks, "subtasks[0].key subtasks[0].summary subtasks[0].status")]
    [InlineData(TicketField.Links, "links[0].relation links[0].key links[0].summary links[0].status")]
    [InlineData(TicketField.Attachments, "attachments[0].name attachments[0].mimeType attachments[0].url")]
    [InlineData(TicketField.Comments, "comments[1].author comments[1].created comments[1].body")]
    internal void Findings_name_the_member_that_they_are_from(TicketField field, string paths)
    {
        (CleanedTicket ticket, TextCleaner cleaner, _) = Make();
        _ = ticket[field];

        Assert.Equal(paths.Split(' '), cleaner.Findings.Select(finding => finding.Field).Distinct());
        Assert.Equal(ticket.Findings, cleaner.Findings);
    }

    [Fact]
    public void What_holds_no_text_to_clean_stays_the_same()
    {
        TextCleaner cleaner = new(CleaningOptions.Default);
        foreach (object value in new object[] { "plain", true, 1.5, 3, 4L, 5m, DateTime.UnixEpoch, DateTimeOffset.UnixEpoch, Array.Empty<string>(), new Uri("https://x.example/"), new TicketDate("soon", "soon"), TicketDate.Of(DateTimeOffset.UnixEpoch), new object() })
        {
            Assert.Same(value, ValueCleaner.Clean(value, "f", cleaner));
        }

        Assert.Null(ValueCleaner.Clean(null, "f", cleaner));
        Assert.Empty(cleaner.Findings);
    }

    [Fact]
    public void Reads_what_is_asked_for_and_once()
    {
        (CleanedTicket ticket, TextCleaner cleaner, Source source) = Make();

        Assert.Same(ticket[TicketField.Summary], ticket[TicketField.Summary]);
        Assert.Equal([TicketField.Summary], source.Asked);
        Assert.All(cleaner.Findings, finding => Assert.Equal("summary", finding.Field));

        Assert.True(ticket.TryGetField("text", out object? first));
        Assert.True(ticket.TryGetField("text", out object? second));
        Assert.Same(first, second);
        Assert.Equal(Good, first);
        Assert.Equal(1, source.NamesAsked);
        Assert.False(ticket.TryGetField("none", out _));
        Assert.True(ticket.TryGetAlias("title", out TicketField field));
        Assert.Equal(TicketField.Summary, field);
    }

    [Fact]
    public void A_field_read_by_name_and_with_all_fields_counts_once()
    {
        (CleanedTicket ticket, TextCleaner cleaner, _) = Make();

        ticket.TryGetField("text", out _);
        int before = cleaner.Findings.Count;
        _ = ticket[TicketField.Fields];

        Assert.Equal(before, cleaner.Findings.Count(finding => finding.Field == "fields.text"));
    }

    [Fact]
    public void Values_without_text_stay_what_they_are()
    {
        (CleanedTicket ticket, _, _) = Make();
        FieldMap fields = (FieldMap)ticket[TicketField.Fields]!;

        Assert.Equal(13.5, ticket[TicketField.StoryPoints]);
        Assert.Equal(5, fields["number"]);
        Assert.Equal(true, fields["flag"]);
        Assert.IsType<DateTimeOffset>(fields["date"]);
        Assert.IsType<Uri>(fields["uri"]);
        Assert.Equal("https://u:[REDACTED:url-password:1]@x.example/", fields["secretUri"]);
        Assert.Equal("", fields["nul"]);
        Assert.Null(fields["nothing"]);
    }

    [Fact]
    public void A_name_that_only_looks_like_another_does_not_take_its_place()
    {
        (CleanedTicket ticket, _, _) = Make();
        FieldMap fields = (FieldMap)ticket[TicketField.Fields]!;

        Assert.Equal("real", fields["severity"]);
        Assert.Single(fields.Names, name => name == "severity");
    }

    [Fact]
    public void With_both_switches_off_texts_come_as_they_are()
    {
        (CleanedTicket ticket, _, _) = Make(new CleaningOptions { Sanitize = false, Redact = false });

        Assert.Equal(Bad, ticket[TicketField.Description]);
        Assert.Equal(Bad, ((IReadOnlyList<TicketComment>)ticket[TicketField.Comments]!)[1].Body);
    }

    [Fact]
    public void A_value_that_is_too_deep_is_cut_and_overflows_nothing()
    {
        object? value = Bad;
        for (int i = 0; i < 100_000; i++)
        {
            value = new object?[] { value };
        }

        Thread thread = new(() => ValueCleaner.Clean(value, "fields", new TextCleaner(CleaningOptions.Default)), 256 * 1024);
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromMinutes(3)));
    }

    private static string Show(object? value) => value switch
    {
        TicketComment c => $"{c.Author}{c.Created}{c.Body}",
        TicketSubtask s => $"{s.Key}{s.Summary}{s.Status}",
        TicketLink l => $"{l.Relation}{l.Key}{l.Summary}{l.Status}",
        TicketAttachment a => $"{a.Name}{a.MimeType}{a.Url}",
        TicketParent p => $"{p.Key}{p.Summary}{p.Description}{p.Url}",
        FieldMap map => string.Concat(map.Select(pair => pair.Key + Show(pair.Value))),
        string text => text,
        System.Collections.IEnumerable list => string.Concat(list.Cast<object?>().Select(Show)),
        _ => value?.ToString() ?? "",
    };

    private sealed class Source : ITicketValues
    {
        public List<TicketField> Asked { get; } = [];

        public int NamesAsked { get; private set; }

        public IReadOnlyList<Finding> Findings => [];

        public IReadOnlyList<Omission> Omissions => [];

        public IEnumerable<string> AliasNames => [];

        public object? this[TicketField field]
        {
            get
            {
                Asked.Add(field);
                return field switch
                {
                    TicketField.StoryPoints => 13.5,
                    TicketField.Created or TicketField.Updated or TicketField.DueDate => new TicketDate(Bad, Bad),
                    TicketField.Components or TicketField.Labels or TicketField.FixVersions or TicketField.AffectedVersions => new[] { "ok", Bad },
                    TicketField.Parent => new TicketParent { Key = Bad, Summary = Bad, Description = Bad, Url = Bad },
                    TicketField.Subtasks => new[] { new TicketSubtask { Key = Bad, Summary = Bad, Status = Bad } },
                    TicketField.Links => new[] { new TicketLink { Relation = Bad, Key = Bad, Summary = Bad, Status = Bad } },
                    TicketField.Attachments => new[] { new TicketAttachment { Name = Bad, MimeType = Bad, Url = Bad, Size = 3 } },
                    TicketField.Comments => new[] { new TicketComment(), new TicketComment { Author = Bad, Body = Bad, CreatedDate = new TicketDate(Bad, Bad) } },
                    TicketField.Fields => Fields,
                    _ => Bad,
                };
            }
        }

        private static FieldMap Fields => new(
            ["text", "sever\u200Bity", "severity", Bad, "list", "map", "number", "flag", "date", "uri", "secretUri", "nul", "nothing"],
            [
                Bad, "fake", "real", 1, new object?[] { Bad, new FieldMap(["deep"], [Bad]) }, new FieldMap([Bad], [new object?[] { Bad }]),
                5, true, DateTimeOffset.UnixEpoch, new Uri("https://x.example/"), new Uri("https://u:s3cretPass9@x.example/"), '\0', null,
            ]);

        public bool TryGetField(string name, out object? value)
        {
            NamesAsked++;
            return Fields.TryGetValue(name, out value);
        }

        public bool TryGetAlias(string name, out TicketField field)
        {
            field = TicketField.Summary;
            return name == "title";
        }
    }
}
