namespace Touchstone.Frameworks.Documents;

/// <summary>Whose tracked changes they are and when they were made, as Word shows it.</summary>
/// <param name="Author">The name shown beside a change.</param>
/// <param name="At">The moment, RFC 3339 in UTC.</param>
internal sealed record RevisionMark(string Author, string At)
{
    public static readonly RevisionMark None = new("", Timestamp.Unknown.Text);
}
