using Touchstone.Themes.Codebooks;

namespace Touchstone.Themes.Interchange.Qda;

/// <summary>Whether a project can be written: everything that is referred to is there, once, and every place is inside its text.</summary>
internal static class QdaCheck
{
    /// <summary>What is wrong, or null.</summary>
    public static Refusal? Of(CodedProject project)
    {
        var coders = project.Coders.Select(c => c.Id).ToHashSet();
        var codes = project.Codes.Select(c => c.Id).ToHashSet();
        var sources = new Dictionary<Guid, CodedSource>();
        foreach (var source in project.Sources)
        {
            if (!sources.TryAdd(source.Id, source))
            {
                return Wrong("source-twice", $"Two sources have the identifier {source.Id}.");
            }
        }

        var ids = new HashSet<Guid>();
        var all = coders
            .Concat(project.Codes.Select(c => c.Id))
            .Concat(project.Variables.Select(v => v.Id))
            .Concat(project.Cases.Select(c => c.Id))
            .Concat(sources.Keys)
            .Concat(project.Codings.SelectMany(c => new[] { c.Id, c.PassageId }))
            .Concat(project.Annotations.Select(a => a.Id))
            .Concat(project.Memos.Select(m => m.Id))
            .Concat(project.Sets.Select(s => s.Id));
        foreach (var id in all)
        {
            if (!ids.Add(id))
            {
                return Wrong("identifier-twice", $"The identifier {id} is there twice.");
            }
        }

        var above = new HashSet<Guid>();
        foreach (var code in project.Codes)
        {
            if (code.Parent is { } parent && !above.Contains(parent))
            {
                return Wrong("code-order", $"The code \"{code.Name}\" stands under one that does not come before it.");
            }

            above.Add(code.Id);
        }

        foreach (var coding in project.Codings)
        {
            if (!codes.Contains(coding.Code))
            {
                return Wrong("dangling-code", $"The coding {coding.Id} refers to a code that is not there.");
            }

            if (Misplaced(sources, coding.Source, coding.Start, coding.End, $"coding {coding.Id}") is { } wrong)
            {
                return wrong;
            }
        }

        foreach (var annotation in project.Annotations)
        {
            if (
                Misplaced(sources, annotation.Source, annotation.Start, annotation.End, $"passage {annotation.Id}") is
                { } wrong
            )
            {
                return wrong;
            }
        }

        var named = project
            .Codings.Select(c => c.Coder)
            .Concat(project.Annotations.Select(a => a.Coder))
            .Concat(project.Sources.Select(s => s.Coder))
            .Concat(project.Memos.Select(m => m.Coder))
            .Append(project.Creator)
            .OfType<Guid>()
            .FirstOrDefault(c => !coders.Contains(c));
        return named == Guid.Empty
            ? References(project, codes, [.. sources.Keys])
            : Wrong("dangling-user", $"The coder {named} is not in the project.");
    }

    private static Refusal? References(CodedProject project, HashSet<Guid> codes, HashSet<Guid> sources)
    {
        var memos = project.Memos.Select(m => m.Id).ToHashSet();
        var variables = project.Variables.Select(v => v.Id).ToHashSet();
        var passages = project
            .Codings.Select(c => c.PassageId)
            .Concat(project.Annotations.Select(a => a.Id))
            .ToHashSet();
        var lost =
            Lost(project.Codes.SelectMany(c => c.Memos), memos)
            ?? Lost(project.Sources.SelectMany(s => s.Memos), memos)
            ?? Lost(project.Codings.SelectMany(c => c.Memos), memos)
            ?? Lost(project.Annotations.SelectMany(a => a.Memos), memos)
            ?? Lost(project.Sets.SelectMany(s => s.Memos), memos)
            ?? Lost(project.ProjectMemos, memos)
            ?? Lost(project.Sources.SelectMany(s => s.Values).Select(v => v.Variable), variables)
            ?? Lost(project.Cases.SelectMany(c => c.Values).Select(v => v.Variable), variables)
            ?? Lost(project.Cases.SelectMany(c => c.Sources).Concat(project.Sets.SelectMany(s => s.Sources)), sources)
            ?? Lost(project.Cases.SelectMany(c => c.Codes).Concat(project.Sets.SelectMany(s => s.Codes)), codes)
            ?? Lost(project.Cases.SelectMany(c => c.Passages), passages);
        if (lost is { } id)
        {
            return Wrong("dangling", $"Something refers to {id}, which is not in the project.");
        }

        var unsound = project
            .Cases.SelectMany(c => c.Values)
            .Concat(project.Sources.SelectMany(s => s.Values))
            .FirstOrDefault(v => v.Text is not null && !QdaValues.IsOf(v.Kind, v.Text));
        return unsound is null ? null : Wrong("value", $"\"{unsound.Text}\" is no {unsound.Kind}.");
    }

    private static Guid? Lost(IEnumerable<Guid> references, HashSet<Guid> known)
    {
        foreach (var reference in references)
        {
            if (!known.Contains(reference))
            {
                return reference;
            }
        }

        return null;
    }

    private static Refusal? Misplaced(Dictionary<Guid, CodedSource> sources, Guid id, int start, int end, string what)
    {
        if (!sources.TryGetValue(id, out var source))
        {
            return Wrong("dangling-source", $"The {what} refers to a source that is not there.");
        }

        return start < 0 || end < start || end > source.Length
            ? Wrong(
                "past-the-end",
                $"The {what} from {start} to {end} lies outside its text of {source.Length} characters."
            )
            : null;
    }

    private static Refusal Wrong(string code, string message) => new("qda." + code, message);
}
