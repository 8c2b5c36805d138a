using System.Text;
using System.Text.Json;

namespace Touchstone.Frameworks.Exchange.Case;

/// <summary>One writing of one CFPackage.</summary>
internal sealed partial class CasePackageWriting(FrameworkPackage package, CaseEdition edition, Utf8JsonWriter writer)
{
    // Carried fields repeat from object to object; beyond this many different ones, preparing them is not remembered.
    private const int MostRemembered = 4096;

    private readonly FindingLog log = new();
    private readonly Dictionary<(CaseClass, Carried), CasePrepared> prepared = [];
    private readonly FrameworkVersion version = package.Version;
    private readonly FrameworkDetails details = package.Version.Details;
    private int associations;
    private byte[]? documentLink;

    private bool Is11 => edition == CaseEdition.V11;

    public ExportReport Run()
    {
        if (!Is11)
        {
            documentLink = Encoding.UTF8.GetBytes(
                CarriedMerge.Field(details.Carried, "CFDocumentURI") ?? CaseLinks.Document(WithUri10(details))
            );
            if (CaseShapes.Fit(CaseShape.Link, documentLink) is null)
            {
                documentLink = Encoding.UTF8.GetBytes(CaseLinks.Document(WithUri10(details)));
            }
        }

        writer.WriteStartObject();
        WriteDocument();
        WriteItems();
        WriteAssociations();
        WriteDefinitions();
        WriteRubrics();
        WritePackageRest();
        writer.WriteEndObject();
        writer.Flush();
        return new ExportReport
        {
            Format = Is11 ? "case-1.1" : "case-1.0",
            Items = version.Nodes.Length,
            Associations = associations,
            Repaired = log.Repaired,
            Dropped = log.Dropped,
            Tallies = log.Tallies,
            Findings = log.Findings,
        };
    }

    private FrameworkDetails WithUri10(FrameworkDetails of) => of with { Uri = Uri10(of.Address, of.VersionId) };

    private CasePrepared Prepare(CaseClass of, Carried carried)
    {
        if (carried.IsEmpty)
        {
            return CasePrepared.Empty;
        }

        if (prepared.TryGetValue((of, carried), out var known))
        {
            return known;
        }

        var made = CasePrepared.For(of, edition, carried);
        if (prepared.Count < MostRemembered)
        {
            prepared.Add((of, carried), made);
        }

        return made;
    }

    private void WriteDocument()
    {
        var carried = Prepare(CaseClass.Document, details.Carried);
        writer.WriteStartObject("CFDocument"u8);
        writer.WriteString("identifier"u8, details.VersionId);
        WriteUri(details.Address, details.VersionId);
        Optional("creator"u8, details.Creator);
        Optional("title"u8, details.Title);
        WriteChange(details.LastChanged, details.VersionId);
        OptionalUri("officialSourceURL"u8, details.SourceUrl);
        Optional("publisher"u8, details.Publisher);
        Optional("description"u8, details.Description);
        Optional("language"u8, details.Language);
        Optional("version"u8, details.Version);
        Optional("adoptionStatus"u8, details.Status);
        Optional("notes"u8, details.Notes);
        carried.WriteInPlace(writer);
        if (Is11)
        {
            writer.WriteString("caseVersion"u8, "1.1"u8);
            if (carried.Foreign.Length > 0 || carried.Stash.Length > 0 || CaseOwnDetails.HasAny(details))
            {
                StartExtensions(carried);
                CaseOwnDetails.Write(writer, details);
                EndExtensions(carried);
            }
        }
        else
        {
            if (!carried.Has("CFPackageURI"))
            {
                writer.WritePropertyName("CFPackageURI"u8);
                writer.WriteRawValue(CaseLinks.Package(WithUri10(details)));
            }

            NotSaid("professions", details.Professions.Count);
            NotSaid("tiers", details.Tiers.Count);
            NotSaid("layers", details.Layers.Count);
            NotSaid("sections", details.Sections.Count);
            NotSaid("licence-statement", details.LicenceStatement is null ? 0 : 1);
            NotSaid("framework-lineage", details.FrameworkId == details.VersionId ? 0 : 1);
        }

        Lost(carried, details.VersionId);
        writer.WriteEndObject();
    }

    // What the source's package said beside its five lists.
    private void WritePackageRest()
    {
        if (CarriedMerge.Field(details.Carried, "CFPackage") is not { } rest)
        {
            return;
        }

        foreach (var (name, json) in CarriedMerge.Fields(Carried.FromJson(rest)))
        {
            if (Is11 && name == "extensions" && json[0] == '{')
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(json, skipInputValidation: true);
            }
            else if (!Is11)
            {
                log.Add("unknown-fields", Severity.Loss, $"CASE 1.0 packages cannot hold the field {name}.");
            }
        }
    }
}
