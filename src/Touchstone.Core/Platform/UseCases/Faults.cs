using System.Collections.Immutable;

namespace Touchstone.Core.Platform.UseCases;

/// <summary>Collects what is wrong with what was entered, so that a person sees all of it at once.</summary>
public sealed class Faults
{
    private readonly List<Fault> found = [];

    public bool Any => found.Count > 0;

    public Refusal Refusal => new Refusal.Invalid([.. found]);

    public Faults When(bool wrong, string field, string message)
    {
        if (wrong)
        {
            found.Add(new Fault(field, message));
        }
        return this;
    }

    /// <summary>A text that must be there and may not be longer than the limit.</summary>
    public Faults Text(string? value, string field, string what, int limit)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            found.Add(new Fault(field, $"Enter {what}"));
        }
        else if (value.Length > limit)
        {
            found.Add(
                new Fault(field, $"Shorten {what} to {limit:N0} characters or fewer: it has {value.Length:N0} now")
            );
        }
        return this;
    }

    /// <summary>A text that may be left out, but not be longer than the limit.</summary>
    public Faults Optional(string? value, string field, string what, int limit) =>
        string.IsNullOrWhiteSpace(value) ? this : Text(value, field, what, limit);

    /// <summary>An e-mail address that mail can be sent to: one @, something either side, no spaces, at most 254 characters.</summary>
    public Faults Address(string? value, string field, string what)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return When(true, field, $"Enter {what}");
        }
        return When(!EmailAddress.IsValid(value.Trim()), field, $"Enter {what} in the form name@example.org");
    }

    /// <summary>A code that must be one of a list.</summary>
    public Faults OneOf(string? value, IEnumerable<string> allowed, string field, string what) =>
        When(value is null || !allowed.Contains(value, StringComparer.Ordinal), field, $"Choose {what}");

    public Faults Each(IEnumerable<string> values, IEnumerable<string> allowed, string field, string what)
    {
        var known = allowed.ToImmutableHashSet(StringComparer.Ordinal);
        return When(values.Any(v => !known.Contains(v)), field, $"Choose {what} from the list");
    }
}
