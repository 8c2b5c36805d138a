using Touchstone.Core.Insight.Codebooks;
using Touchstone.Themes.Codebooks;

namespace Touchstone.Core.Insight.Coding;

/// <summary>An analysis in the form in which tools for coding exchange projects.</summary>
internal static class CodedProjects
{
    public static CodedProject Of(WholeAnalysis whole)
    {
        var names = whole.Texts.SelectMany(t => t.Attributes.Keys).Distinct(StringComparer.Ordinal).ToList();
        var variables = names.ToDictionary(
            n => n,
            n => new Variable(IdOf(whole, "variable", n), n, VariableKind.Text),
            StringComparer.Ordinal
        );
        var elsewhere = whole
            .Codings.Where(c => c.CoderElsewhere.Length > 0)
            .Select(c => c.CoderElsewhere)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(n => n, n => IdOf(whole, "coder", n), StringComparer.Ordinal);
        return new CodedProject
        {
            Name = whole.Analysis.Title,
            Description = whole.Analysis.Purpose,
            At = whole.Analysis.OpenedAt,
            Coders =
            [
                .. whole.Coders.Select(c => new Coder(c.Key, c.Value)),
                .. elsewhere.Select(c => new Coder(c.Value, c.Key)),
            ],
            Codes = [.. whole.Codes.Select(c => CodeOf(c, whole.CodeOf))],
            Variables = [.. variables.Values],
            Cases =
            [
                .. whole
                    .Texts.GroupBy(t => t.Respondent, StringComparer.Ordinal)
                    .Select(g => new Case
                    {
                        Id = IdOf(whole, "respondent", g.Key),
                        Name = g.Key,
                        Values = [.. ValuesOf(g.First())],
                        Sources = [.. g.Select(t => t.Id)],
                    }),
            ],
            Sources =
            [
                .. whole.Texts.Select(t => new CodedSource
                {
                    Id = t.Id,
                    Name = $"{t.Place} {t.Respondent}",
                    Text = t.Words,
                    Description = t.Question,
                    Values = [.. ValuesOf(t)],
                    Memos = [.. whole.Memos.Where(m => m.TextId == t.Id).Select(m => m.Id)],
                }),
            ],
            Codings =
            [
                .. whole.Codings.Select(c => new Themes.Codebooks.Coding
                {
                    Id = c.Id,
                    PassageId = IdOf(whole, "passage", c.Id.ToString()),
                    Source = c.TextId,
                    Start = c.StartsAt,
                    End = c.EndsAt,
                    Code = c.CodeId,
                    Coder = c.CoderElsewhere.Length > 0 ? elsewhere[c.CoderElsewhere] : c.Coder,
                    Origin = c.Origin,
                    At = c.GivenAt,
                    Remark = c.Remark,
                }),
            ],
            Memos = [.. whole.Memos.Select(m => new Memo(m.Id, "", m.Words, m.WrittenBy, m.WrittenAt))],
            ProjectMemos = [.. whole.Memos.Where(m => m.TextId is null && m.CodeId is null).Select(m => m.Id)],
        };

        IEnumerable<VariableValue> ValuesOf(Projects.AnalysedText text) =>
            text.Attributes.Select(a => new VariableValue(variables[a.Key].Id, VariableKind.Text, a.Value));

        Code CodeOf(CodebookCode code, IReadOnlyDictionary<Guid, CodebookCode> all) =>
            new()
            {
                Id = code.Id,
                Name = code.Name,
                Parent = code.ParentId is { } parent && all.ContainsKey(parent) ? parent : null,
                Definition = DefinitionOf(code),
                Examples = [.. code.Examples],
                Memos = [.. whole.Memos.Where(m => m.CodeId == code.Id).Select(m => m.Id)],
            };
    }

    /// <summary>REFI-QDA has one description: what the code means, when it is given and when not, stand in it one below the other.</summary>
    private static string DefinitionOf(CodebookCode code) =>
        string.Join(
            "\n",
            new[]
            {
                code.Definition,
                code.Inclusion.Length == 0 ? "" : $"Give it: {code.Inclusion}",
                code.Exclusion.Length == 0 ? "" : $"Do not give it: {code.Exclusion}",
            }.Where(p => p.Length > 0)
        );

    /// <summary>The same thing of the same analysis has the same identifier in every export (RFC 9562, version 8).</summary>
    private static Guid IdOf(WholeAnalysis whole, string kind, string name)
    {
        var hash = System.Security.Cryptography.SHA256.HashData(
            System.Text.Encoding.UTF8.GetBytes($"{whole.Analysis.Id:D} {kind} {name}")
        );
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
