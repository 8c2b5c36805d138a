using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Core.Development.Groups;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Web.Api;

namespace Touchstone.Web.Tests.Access.Matrix;

/// <summary>
/// Real addresses of the sample body for the patterns of the route table. Most follow from the addresses that the kinds of
/// records have; where the sample body has nothing of a kind, the address names a record that is not there.
/// </summary>
internal sealed class Examples
{
    /// <summary>Parameters that are words and not identifiers of records.</summary>
    private static readonly Dictionary<string, string> Words = new()
    {
        ["kind"] = RecordKinds.Credential.Code,
        ["criterion"] = "4",
        ["section"] = "purpose",
        ["code"] = "404",
        ["act"] = "suspend",
        ["course"] = "open",
        ["question"] = "q1",
        ["file"] = "totals.csv",
        ["variant"] = "cy",
    };

    private readonly Dictionary<RecordKind, Guid> first = [];
    private readonly Dictionary<string, string> others = [];
    private readonly List<(string Prefix, RecordKind Kind)> prefixes =
    [
        .. RecordKinds
            .All.Where(k => k.Path.EndsWith("/{id}", StringComparison.Ordinal))
            .Select(k => (k.Path[..^"/{id}".Length], k))
            .Concat([
                ("/endorsement/open", RecordKinds.SpecificationVersion),
                ("/recognition/badges", RecordKinds.Badge),
                ("/priorities/commission", RecordKinds.Credential),
                ("/engagement/exercises", RecordKinds.Exercise),
                ("/engagement/events", RecordKinds.Event),
                ("/questionnaires", RecordKinds.Questionnaire),
                ($"/thread/{RecordKinds.Credential}", RecordKinds.Credential),
            ]),
    ];

    public ILookup<RecordRef, RecordRef> HeldIn { get; private set; } = null!;

    public static async Task<Examples> Of(TouchstoneDb db, CancellationToken ct)
    {
        var examples = new Examples();
        var items = await db.Set<Item>().OrderBy(i => i.EnteredAt).ThenBy(i => i.Id).ToListAsync(ct);
        // The latest of each: what came last has all that comes before it.
        foreach (var item in items)
        {
            examples.first[item.Kind] = item.Record.Id;
        }
        examples.first[RecordKinds.Account] = await db.Set<Account>().Select(a => a.Id).FirstAsync(ct);
        examples.first[RecordKinds.Mail] = await db.Set<OutboxMail>().Select(m => m.Id).FirstAsync(ct);
        // The credential that has come furthest, and what was made on its way.
        var version = await db.Set<SpecificationVersion>().FirstAsync(ct);
        examples.first[RecordKinds.SpecificationVersion] = version.Id;
        examples.first[RecordKinds.Credential] = version.CredentialId;
        examples.others["version"] = examples.others["earlier"] = version.Id.ToString();
        examples.others["credential"] = version.CredentialId.ToString();
        examples.others["lineage"] = SpecificationContent.Of(version).Capabilities[0].Lineage.ToString();
        examples.others["node"] = examples.others["lineage"];
        if (await db.Set<Member>().FirstOrDefaultAsync(ct) is { } member)
        {
            examples.others["member"] = member.Id.ToString();
        }
        if (await db.Set<ProblemCluster>().FirstOrDefaultAsync(ct) is { } cluster)
        {
            examples.others["cluster"] = cluster.Id.ToString();
            examples.others["problem"] = (await db.Set<Problem>().Select(p => p.Id).FirstAsync(ct)).ToString();
            examples.others["leader"] = (
                await db.Set<SeminarLeader>().Select(l => l.AccountId).FirstAsync(ct)
            ).ToString();
        }
        examples.others["grant"] = (await db.Set<Grant>().Select(g => g.Id).FirstAsync(ct)).ToString();
        examples.HeldIn = (await db.Set<HeldIn>().ToListAsync(ct)).ToLookup(
            h => h.Kind.Ref(h.Id),
            h => h.HolderKind.Ref(h.HolderId)
        );
        return examples;
    }

    public RecordRef Record(RecordKind kind) => kind.Ref(first[kind]);

    public IEnumerable<RecordRef> All(params RecordKind[] kinds) =>
        kinds.Where(first.ContainsKey).Select(k => k.Ref(first[k]));

    /// <summary>An address that the pattern matches, of records that are there.</summary>
    public string Address(SiteRoute route) => Address(route, Real);

    /// <summary>An address that the pattern matches, of records that are nowhere.</summary>
    public static string AddressOfNothing(SiteRoute route) =>
        Address(route, (_, name) => Words.TryGetValue(name, out var word) ? word : $"{Guid.CreateVersion7()}");

    private static string Address(SiteRoute route, Func<string, string, string> find)
    {
        var address = "";
        foreach (var part in route.Parts)
        {
            var value =
                !part.IsParameter ? part.Name
                : part.IsNumber ? "1"
                : find(address, part.Name) is var found && (!part.IsIdentifier || Guid.TryParse(found, out _)) ? found
                : $"{Guid.CreateVersion7()}";
            address += "/" + value + part.After;
        }
        return address.Length == 0 ? "/" : address;
    }

    private string Real(string before, string name) =>
        // What programs read has the addresses of the pages, and calls its identifiers by what they are of.
        (name == "id" || before.StartsWith(ApiSetup.Address, StringComparison.Ordinal))
        && prefixes
            .Where(p => p.Prefix == before.Replace(ApiSetup.Address, "", StringComparison.Ordinal))
            .Select(p => p.Kind)
            .FirstOrDefault()
            is { } kind
        && first.TryGetValue(kind, out var id)
            ? id.ToString()
            : others.GetValueOrDefault(name) ?? Words.GetValueOrDefault(name) ?? Guid.CreateVersion7().ToString();
}
