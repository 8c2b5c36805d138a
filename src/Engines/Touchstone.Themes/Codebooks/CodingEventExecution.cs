namespace Touchstone.Themes.Codebooks;

/// <summary>Carries out one event.</summary>
internal static class CodingEventExecution
{
    public static Outcome<CodedProject> Of(CodedProject project, CodingEvent change) =>
        change switch
        {
            AddCode add => Add(project, add.Code),
            DescribeCode describe => Describe(project, describe.Code),
            MoveCode move => Move(project, move),
            MergeCodes merge => Merge(project, merge),
            SplitCode split => Split(project, split),
            RemoveCode remove => Remove(project, remove.Code),
            AddCoding give => Give(project, give.Coding),
            RemoveCoding take => Take(project, take.Coding),
            _ => throw new ArgumentException("An unknown kind of event.", nameof(change)),
        };

    private static Outcome<CodedProject> Add(CodedProject project, Code code)
    {
        if (Find(project, code.Id) is not null)
        {
            return Refused("code-twice", "There is a code of this identifier.");
        }

        if (string.IsNullOrWhiteSpace(code.Name))
        {
            return Refused("no-name", "A code needs a name.");
        }

        if (code.Parent is { } parent && Find(project, parent) is null)
        {
            return Unknown(parent);
        }

        return project with
        {
            Codes = Ordered([.. project.Codes, code]),
        };
    }

    private static Outcome<CodedProject> Describe(CodedProject project, Code code)
    {
        if (Find(project, code.Id) is not { } old)
        {
            return Unknown(code.Id);
        }

        if (string.IsNullOrWhiteSpace(code.Name))
        {
            return Refused("no-name", "A code needs a name.");
        }

        if (!code.IsCodable && project.Codings.Any(c => c.Code == code.Id))
        {
            return Refused("in-use", $"The code \"{old.Name}\" is in use, so it cannot become a folder.");
        }

        return project with
        {
            Codes = [.. project.Codes.Select(c => c.Id == code.Id ? code with { Parent = old.Parent } : c)],
        };
    }

    private static Outcome<CodedProject> Move(CodedProject project, MoveCode move)
    {
        if (Find(project, move.Code) is not { } code)
        {
            return Unknown(move.Code);
        }

        if (move.Under is { } under)
        {
            if (Find(project, under) is null)
            {
                return Unknown(under);
            }

            if (IsUnder(project, under, move.Code))
            {
                return Refused("circle", $"The code \"{code.Name}\" cannot stand under itself.");
            }
        }

        return project with
        {
            Codes = Ordered([.. project.Codes.Where(c => c.Id != code.Id), code with { Parent = move.Under }]),
        };
    }

    private static Outcome<CodedProject> Merge(CodedProject project, MergeCodes merge)
    {
        if (Find(project, merge.From) is not { } from)
        {
            return Unknown(merge.From);
        }

        if (Find(project, merge.Into) is not { } into)
        {
            return Unknown(merge.Into);
        }

        if (IsUnder(project, merge.Into, merge.From))
        {
            return Refused("circle", "A code cannot be merged into itself or into one below it; move that one first.");
        }

        if (!into.IsCodable && project.Codings.Any(c => c.Code == from.Id))
        {
            return Refused("folder", $"\"{into.Name}\" is a folder and cannot be given.");
        }

        var given = project
            .Codings.Where(c => c.Code == into.Id)
            .Select(c => (c.Source, c.Start, c.End, c.Coder))
            .ToHashSet();
        var gone = new HashSet<Guid>();
        var codings = new List<Coding>(project.Codings.Count);
        foreach (var coding in project.Codings)
        {
            if (coding.Code != from.Id)
            {
                codings.Add(coding);
            }
            else if (given.Add((coding.Source, coding.Start, coding.End, coding.Coder)))
            {
                codings.Add(coding with { Code = into.Id });
            }
            else
            {
                gone.Add(coding.PassageId);
            }
        }

        var merged = into with
        {
            Memos = [.. into.Memos.Union(from.Memos)],
            Examples = [.. into.Examples.Union(from.Examples, StringComparer.Ordinal)],
        };
        var codes = project
            .Codes.Where(c => c.Id != from.Id)
            .Select(c => c.Id == into.Id ? merged : c)
            .Select(c => c.Parent == from.Id ? c with { Parent = into.Id } : c);
        return project with
        {
            Codes = Ordered([.. codes]),
            Codings = codings,
            Sets = [.. project.Sets.Select(s => s with { Codes = Instead(s.Codes, from.Id, into.Id) })],
            Cases =
            [
                .. project.Cases.Select(c =>
                    c with
                    {
                        Codes = Instead(c.Codes, from.Id, into.Id),
                        Passages = [.. c.Passages.Where(p => !gone.Contains(p))],
                    }
                ),
            ],
        };
    }

    private static Outcome<CodedProject> Split(CodedProject project, SplitCode split)
    {
        if (Find(project, split.From) is not { } from)
        {
            return Unknown(split.From);
        }

        var moving = split.Codings.ToHashSet();
        if (project.Codings.Count(c => moving.Contains(c.Id) && c.Code == from.Id) != moving.Count)
        {
            return Refused("not-of-code", $"Not all of these codings are of \"{from.Name}\".");
        }

        var outcome = Add(project, split.New with { Parent = from.Parent });
        if (!outcome.TryGet(out var added, out var refusal))
        {
            return refusal;
        }

        if (!split.New.IsCodable && moving.Count > 0)
        {
            return Refused("folder", $"\"{split.New.Name}\" is a folder and cannot be given.");
        }

        return added with
        {
            Codings = [.. added.Codings.Select(c => moving.Contains(c.Id) ? c with { Code = split.New.Id } : c)],
        };
    }

    private static Outcome<CodedProject> Remove(CodedProject project, Guid code)
    {
        if (Find(project, code) is not { } old)
        {
            return Unknown(code);
        }

        if (project.Codings.Any(c => c.Code == code) || project.Codes.Any(c => c.Parent == code))
        {
            return Refused("in-use", $"The code \"{old.Name}\" is in use or has codes below it; merge it instead.");
        }

        return project with
        {
            Codes = [.. project.Codes.Where(c => c.Id != code)],
            Sets = [.. project.Sets.Select(s => s with { Codes = [.. s.Codes.Where(c => c != code)] })],
            Cases = [.. project.Cases.Select(c => c with { Codes = [.. c.Codes.Where(x => x != code)] })],
        };
    }

    private static Outcome<CodedProject> Give(CodedProject project, Coding coding)
    {
        if (Find(project, coding.Code) is not { } code)
        {
            return Unknown(coding.Code);
        }

        if (!code.IsCodable)
        {
            return Refused("folder", $"\"{code.Name}\" is a folder and cannot be given.");
        }

        if (project.Sources.FirstOrDefault(s => s.Id == coding.Source) is not { } source)
        {
            return Refused("unknown-source", "There is no such source.");
        }

        if (coding.Start < 0 || coding.End < coding.Start || coding.End > source.Length)
        {
            return Refused(
                "past-the-end",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The places {coding.Start} to {coding.End} lie outside the text of {source.Length} characters."
                )
            );
        }

        if (coding.Coder is { } coder && project.Coders.All(c => c.Id != coder))
        {
            return Refused("unknown-coder", "There is no such coder.");
        }

        return project.Codings.Any(c => c.Id == coding.Id || c.PassageId == coding.PassageId)
            ? Refused("coding-twice", "There is a coding of this identifier.")
            : project with
            {
                Codings = [.. project.Codings, coding],
            };
    }

    private static Outcome<CodedProject> Take(CodedProject project, Guid id)
    {
        if (project.Codings.FirstOrDefault(c => c.Id == id) is not { } coding)
        {
            return Refused("unknown-coding", "There is no such coding.");
        }

        return project with
        {
            Codings = [.. project.Codings.Where(c => c.Id != id)],
            Cases =
            [
                .. project.Cases.Select(c => c with { Passages = [.. c.Passages.Where(p => p != coding.PassageId)] }),
            ],
        };
    }

    private static Code? Find(CodedProject project, Guid id) => project.Codes.FirstOrDefault(c => c.Id == id);

    private static bool IsUnder(CodedProject project, Guid code, Guid above)
    {
        for (Guid? at = code; at is { } here; at = Find(project, here)?.Parent)
        {
            if (here == above)
            {
                return true;
            }
        }

        return false;
    }

    private static List<Guid> Instead(IReadOnlyList<Guid> codes, Guid from, Guid into) =>
        [.. codes.Select(c => c == from ? into : c).Distinct()];

    /// <summary>A parent before its children, brothers in the order in which they come.</summary>
    private static List<Code> Ordered(List<Code> codes)
    {
        var under = codes.ToLookup(c => c.Parent);
        var ordered = new List<Code>(codes.Count);
        Add(null);
        return ordered;

        void Add(Guid? parent)
        {
            foreach (var code in under[parent])
            {
                ordered.Add(code);
                Add(code.Id);
            }
        }
    }

    private static Refusal Unknown(Guid code) => Refused("unknown-code", $"There is no code {code}.");

    private static Refusal Refused(string code, string message) => new("codebook." + code, message);
}
