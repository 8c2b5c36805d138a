using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Touchstone.Themes.Codebooks;

namespace Touchstone.Themes.Interchange.Qda;

/// <summary>Reads attributes and references.</summary>
internal static partial class QdaValues
{
    /// <summary>An identifier in braces or not, in either case of letters.</summary>
    public static bool TryIdentifier(string? text, out Guid id)
    {
        text = text?.Trim();
        return Guid.TryParseExact(text, "D", out id) || Guid.TryParseExact(text, "B", out id);
    }

    /// <summary>The guid of an element; one that is missing or unsound is made from where it stands.</summary>
    public static Guid Identifier(XElement element, Findings findings)
    {
        if (TryIdentifier((string?)element.Attribute("guid"), out var id))
        {
            return id;
        }

        findings.Add(
            "no-identifier",
            Severity.Repair,
            "The identifier is missing or unsound; one was made.",
            QdaXml.Where(element)
        );
        return DerivedId.Of($"{QdaXml.Where(element)} {(string?)element.Attribute("name")}");
    }

    /// <summary>What an element refers to, or null with a finding where that is not there.</summary>
    public static Guid? Reference(
        XElement element,
        string attribute,
        HashSet<Guid> known,
        string what,
        Findings findings
    )
    {
        if (TryIdentifier((string?)element.Attribute(attribute), out var id) && known.Contains(id))
        {
            return id;
        }

        findings.Add(
            "dangling-" + what,
            Severity.Loss,
            $"A reference leads nowhere: {(string?)element.Attribute(attribute)}",
            QdaXml.Where(element)
        );
        return null;
    }

    /// <summary>A person named by an attribute; one who is in no list becomes nobody, with a finding.</summary>
    public static Guid? Person(XElement element, string attribute, HashSet<Guid> people, Findings findings)
    {
        var text = (string?)element.Attribute(attribute);
        if (text is null)
        {
            return null;
        }

        if (TryIdentifier(text, out var id) && people.Contains(id))
        {
            return id;
        }

        findings.Add(
            "dangling-user",
            Severity.Loss,
            $"{attribute} names somebody who is not in Users: {text}",
            QdaXml.Where(element)
        );
        return null;
    }

    /// <summary>A moment, as XML Schema writes it; without an offset it is taken as UTC.</summary>
    public static DateTimeOffset? Moment(XElement element, string attribute, Findings findings)
    {
        var text = (string?)element.Attribute(attribute);
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (
            DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var moment
            )
        )
        {
            return moment;
        }

        findings.Add("moment", Severity.Loss, $"{attribute} is no date and time: {text}", QdaXml.Where(element));
        return null;
    }

    public static int? Whole(XElement element, string attribute) =>
        int.TryParse(
            (string?)element.Attribute(attribute),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var n
        )
            ? n
            : null;

    public static bool IsColour(string text) => Colour().IsMatch(text);

    /// <summary>The values of a case or a source.</summary>
    public static IReadOnlyList<VariableValue> Variables(XElement element, HashSet<Guid> variables, Findings findings)
    {
        var values = new List<VariableValue>();
        foreach (var value in element.Children("VariableValue"))
        {
            if (
                value.Child("VariableRef") is not { } reference
                || Reference(reference, "targetGUID", variables, "variable", findings) is not { } variable
            )
            {
                continue;
            }

            var given = value
                .Elements()
                .FirstOrDefault(e => e.Name.LocalName.EndsWith("Value", StringComparison.Ordinal));
            var kind = VariableKind.Text;
            if (given is not null && !Enum.TryParse(given.Name.LocalName[..^"Value".Length], out kind))
            {
                findings.Add(
                    "value",
                    Severity.Loss,
                    $"{given.Name.LocalName} is no kind of value.",
                    QdaXml.Where(given)
                );
                continue;
            }

            if (given is not null && !IsOf(kind, given.Value))
            {
                findings.Add(
                    "value",
                    Severity.Repair,
                    $"\"{given.Value}\" is no {kind}; it was kept as text.",
                    QdaXml.Where(given)
                );
                kind = VariableKind.Text;
            }

            values.Add(new(variable, kind, given?.Value));
        }

        return values;
    }

    /// <summary>Whether a text is a value of a kind, as XML Schema writes it.</summary>
    public static bool IsOf(VariableKind kind, string text)
    {
        try
        {
            switch (kind)
            {
                case VariableKind.Boolean:
                    XmlConvert.ToBoolean(text);
                    break;
                case VariableKind.Integer:
                    return IntegerForm().IsMatch(text);
                case VariableKind.Float:
                    return DecimalForm().IsMatch(text);
                case VariableKind.Date:
                    return DateForm().IsMatch(text)
                        && DateOnly.TryParseExact(text.Trim().AsSpan(0, 10), "yyyy-MM-dd", out _);
                case VariableKind.DateTime:
                    return text.Contains('T', StringComparison.Ordinal)
                        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
                default:
                    break;
            }

            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    [GeneratedRegex(
        "^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Colour();

    [GeneratedRegex(@"^\s*[+-]?[0-9]+\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IntegerForm();

    [GeneratedRegex(
        @"^\s*[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex DecimalForm();

    [GeneratedRegex(
        @"^\s*[0-9]{4}-[0-9]{2}-[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex DateForm();
}
