using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>Saves the lines of a demand return, all of them, and submits it when asked.</summary>
public sealed record SaveDemand(
    Guid ReturnId,
    ImmutableArray<DemandEntry> Entries,
    bool Submit,
    bool Declared,
    int Seen
) : Command<int>
{
    /// <summary>How many lines a return has at most.</summary>
    public const int MostLines = 200;

    public override RecordRef? Subject => RecordKinds.DemandReturn.Ref(ReturnId);
}

internal sealed class SaveDemandHandler : ICommandHandler<SaveDemand, int>
{
    private const int MostPlaces = 100_000;

    public async Task<Outcome<int>> Handle(SaveDemand command, Work work, CancellationToken cancel)
    {
        var demand = await work
            .Db.Set<DemandReturn>()
            .Include(r => r.Lines)
            .SingleOrDefaultAsync(r => r.Id == command.ReturnId, cancel);
        if (demand is null)
        {
            return new Refusal.NotFound();
        }
        if (demand.State != DemandState.Draft)
        {
            return new Refusal.OutOfOrder("This return was submitted and stands. Begin a new version to change it.");
        }
        var names = await work
            .Db.Set<Credential>()
            .Where(c => c.RetiredAt == null)
            .ToDictionaryAsync(c => c.Id, c => c.Name, cancel);
        var faults = Faults(command, work, names);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (demand.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField(
                    "Lines",
                    Said(command.Entries.Select(e => Named(e, names))),
                    Said(demand.Lines.OrderBy(l => l.Place).Select(l => l.Entry))
                ),
            ]);
        }
        demand.Write(command.Entries.Select(e => Named(e, names)));
        if (command.Submit)
        {
            var standing = await work
                .Db.Set<DemandReturn>()
                .SingleOrDefaultAsync(
                    r =>
                        r.OrganisationId == demand.OrganisationId
                        && r.Year == demand.Year
                        && r.State == DemandState.Submitted,
                    cancel
                );
            if (standing is not null)
            {
                standing.Supersede();
                // The one that stood gives way before the other stands: only one of a year may stand at any moment.
                await work.Db.SaveChangesAsync(cancel);
            }
            demand.Submit(work.Actor.Id, work.Now);
            await work.Settle(demand.Ref, cancel);
        }
        work.Log(
            command.Submit ? "demand-return-submitted" : "demand-return-saved",
            demand.Ref,
            new
            {
                demand.Year,
                demand.Version,
                lines = command.Entries,
            }
        );
        return demand.Revision;
    }

    private static Faults Faults(SaveDemand command, Work work, Dictionary<Guid, string> names)
    {
        var faults = new Faults()
            .When(
                command.Entries.Length > SaveDemand.MostLines,
                nameof(command.Entries),
                $"Enter {SaveDemand.MostLines} lines or fewer"
            )
            .When(
                command.Submit && command.Entries.IsEmpty,
                nameof(command.Entries),
                "Enter at least one line before you submit"
            )
            .When(
                command.Submit && !command.Declared,
                nameof(command.Declared),
                "Confirm that your organisation agrees to this return"
            );
        var professions = work.Reference.Professions.Latest.Codes.ToHashSet();
        var settings = work.Reference.Settings.Latest.Codes.ToHashSet();
        var sources = work.Reference.FundingSources.Latest.Codes.ToHashSet();
        for (var i = 0; i < command.Entries.Length; i++)
        {
            var entry = command.Entries[i];
            var line = $"line {i + 1}";
            string Field(string name) => $"Entries[{i}].{name}";
            faults.When(
                entry.CredentialId is { } credential && !names.ContainsKey(credential),
                Field(nameof(entry.CredentialId)),
                $"Choose a credential from the list in {line}"
            );
            if (entry.CredentialId is null)
            {
                faults.Text(entry.Area, Field(nameof(entry.Area)), $"the area of practice in {line}", 200);
            }
            faults
                .OneOf(entry.Profession, professions, Field(nameof(entry.Profession)), $"the profession in {line}")
                .OneOf(entry.Setting, settings, Field(nameof(entry.Setting)), $"the setting in {line}")
                .OneOf(entry.Funding, sources, Field(nameof(entry.Funding)), $"the funding in {line}")
                .Optional(entry.Reason, Field(nameof(entry.Reason)), $"the reason in {line}", 1_000)
                .When(
                    new[] { entry.FirstYear, entry.SecondYear, entry.ThirdYear }.Any(n => n is < 0 or > MostPlaces),
                    Field(nameof(entry.FirstYear)),
                    $"Enter whole numbers from 0 to 100,000 in {line}"
                )
                .When(
                    command.Submit && entry.FirstYear + entry.SecondYear + entry.ThirdYear == 0,
                    Field(nameof(entry.FirstYear)),
                    $"Enter how many should start, in at least one year, in {line}"
                );
        }
        return faults;
    }

    private static DemandEntry Named(DemandEntry entry, Dictionary<Guid, string> names) =>
        entry with
        {
            Area = entry.CredentialId is { } credential ? names[credential] : entry.Area.Trim(),
            Reason = entry.Reason.Trim(),
        };

    private static string Said(IEnumerable<DemandEntry> entries) =>
        string.Join(
            "; ",
            entries.Select(e => $"{e.Area}, {e.Profession}: {e.FirstYear}, {e.SecondYear}, {e.ThirdYear}")
        );
}
