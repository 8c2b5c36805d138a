using System.Text.Json;

namespace Touchstone.Frameworks.Exchange.Case;

/// <summary>One reading of one CFPackage: objects are taken as they come, then joined to a tree.</summary>
internal sealed partial class CasePackageReading
{
    // Names a package without an identifier of its own; the bytes are arbitrary and never change.
    private static readonly Guid Nameless = new("5f0c1c5e-7d5b-5c1e-9a0e-2f6d3c1b7a40");

    private readonly ReadOnlyMemory<byte> file;
    private readonly StringPool pool = new();
    private readonly FindingLog log = new();
    private readonly JsonFields fields;
    private readonly JsonFields extension;
    private readonly JsonFields own;
    private readonly JsonFields end;
    private readonly CaseTree tree = new();
    private readonly List<Definition> definitions = [];
    private readonly List<Rubric> rubrics = [];
    private readonly Dictionary<Guid, CaseGrouping> mappingSets = [];
    private readonly Dictionary<string, string> unknown = [];

    private ReadOnlyMemory<byte> lastDocumentUri;
    private string? commonDocumentUri;
    private bool isCommon;
    private FrameworkDetails? details;
    private bool isWrapped;
    private bool saysEdition11;

    public CasePackageReading(ReadOnlyMemory<byte> file)
    {
        this.file = file;
        fields = new JsonFields(pool);
        extension = new JsonFields(pool);
        own = new JsonFields(pool);
        end = new JsonFields(pool);
    }

    public Import Run()
    {
        var reader = JsonFields.ReaderFor(file.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return Import.Unreadable("case", "The file is not a JSON object.");
        }

        ReadPackage(ref reader);
        // What follows the package must be nothing but white space; the reader throws otherwise.
        while (reader.Read()) { }

        if (details is null)
        {
            return Import.Unreadable("case", "The file has no CFDocument, so it is not a CASE package.");
        }

        return new CaseJoining(log, tree, definitions, rubrics, mappingSets, commonDocumentUri).Join(
            WithUnknown(details),
            saysEdition11 ? "case-1.1" : "case-1.0"
        );
    }

    private FrameworkDetails WithUnknown(FrameworkDetails read) =>
        unknown.Count == 0
            ? read
            : read with
            {
                Carried = CarriedMerge.With(
                    read.Carried,
                    (
                        "CFPackage",
                        "{"
                            + string.Join(
                                ',',
                                unknown
                                    .OrderBy(field => field.Key, StringComparer.Ordinal)
                                    .Select(field => $"{JsonText.Quote(field.Key)}:{field.Value}")
                            )
                            + "}"
                    )
                ),
            };
}
