namespace TicketPrompt.Text;

/// <summary>
/// A number or boolean that its source writes in another way than it prints: <c>1.10</c>, <c>0042</c>, <c>1e3</c>, <c>True</c>.
/// Where text is meant it is as it was written; everywhere else it is its value. It never leaves the engine: <see cref="FieldMap"/>
/// hands out the value.
/// </summary>
internal sealed class SpelledNumber(object value, string spelling)
{
    /// <summary>A number or boolean.</summary>
    public object Value { get; } = value;

    /// <summary>How it is written.</summary>
    public string Spelling { get; } = spelling;

    /// <summary>The value of a spelled number; anything else as it is.</summary>
    public static object? ValueOf(object? value) => value is SpelledNumber spelled ? spelled.Value : value;

    /// <summary>As <see cref="ValueOf"/> for what stands in a list, which hands out what it holds: a number is its spelling there.</summary>
    public static object? InList(object? value) => value is not SpelledNumber spelled ? value
        : spelled.Value is bool || Convert.ToDouble(spelled.Value, System.Globalization.CultureInfo.InvariantCulture) == 0 ? spelled.Value
        : spelled.Spelling;

    /// <inheritdoc/>
    public override string ToString() => Spelling;
}
