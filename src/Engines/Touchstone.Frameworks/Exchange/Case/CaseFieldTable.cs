using System.Collections.Frozen;

namespace Touchstone.Frameworks.Exchange.Case;

/// <summary>
/// The optional fields of each class of a CFPackage that this library carries without a word of its own, with their shape in
/// CASE 1.0 and 1.1. (Fields the model has words for are written by <see cref="CaseWriter"/>.)
/// </summary>
internal static class CaseFieldTable
{
    private static readonly FrozenDictionary<(CaseClass, string), (CaseShape V10, CaseShape V11)> Shapes = Build();

    public static CaseShape ShapeOf(CaseClass of, string field, CaseEdition edition)
    {
        var (v10, v11) = Shapes.GetValueOrDefault((of, field));
        return edition == CaseEdition.V10 ? v10 : v11;
    }

    /// <summary>Whether either edition has the field.</summary>
    public static bool IsCase(CaseClass of, string field) => Shapes.ContainsKey((of, field));

    private static FrozenDictionary<(CaseClass, string), (CaseShape, CaseShape)> Build()
    {
        var table = new Dictionary<(CaseClass, string), (CaseShape, CaseShape)>();
        void Both(CaseClass of, string field, CaseShape shape) => table[(of, field)] = (shape, shape);
        void Each(CaseClass of, string field, CaseShape v10, CaseShape v11) => table[(of, field)] = (v10, v11);

        Each(CaseClass.Document, "frameworkType", CaseShape.Unknown, CaseShape.Text);
        Each(CaseClass.Document, "subject", CaseShape.TextOrTexts, CaseShape.Texts);
        Both(CaseClass.Document, "subjectURI", CaseShape.Links);
        Each(CaseClass.Document, "statusStartDate", CaseShape.DateOrDateTime, CaseShape.Date);
        Each(CaseClass.Document, "statusEndDate", CaseShape.DateOrDateTime, CaseShape.Date);
        Both(CaseClass.Document, "licenseURI", CaseShape.Link);
        Each(CaseClass.Document, "CFPackageURI", CaseShape.Link, CaseShape.Unknown);

        Both(CaseClass.Item, "alternativeLabel", CaseShape.Text);
        Both(CaseClass.Item, "listEnumeration", CaseShape.Text);
        Both(CaseClass.Item, "conceptKeywords", CaseShape.Texts);
        Both(CaseClass.Item, "conceptKeywordsURI", CaseShape.Link);
        Each(CaseClass.Item, "subject", CaseShape.Unknown, CaseShape.Texts);
        Each(CaseClass.Item, "subjectURI", CaseShape.Unknown, CaseShape.Links);
        Both(CaseClass.Item, "language", CaseShape.Text);
        Each(CaseClass.Item, "educationLevel", CaseShape.TextOrTexts, CaseShape.Texts);
        Both(CaseClass.Item, "CFItemTypeURI", CaseShape.Link);
        Both(CaseClass.Item, "licenseURI", CaseShape.Link);
        Each(CaseClass.Item, "statusStartDate", CaseShape.DateOrDateTime, CaseShape.Date);
        Each(CaseClass.Item, "statusEndDate", CaseShape.DateOrDateTime, CaseShape.Date);
        Each(CaseClass.Item, "CFDocumentURI", CaseShape.Link, CaseShape.Unknown);

        Both(CaseClass.Association, "CFAssociationGroupingURI", CaseShape.Link);
        Each(CaseClass.Association, "CFDocumentURI", CaseShape.Link, CaseShape.Unknown);

        foreach (var of in (CaseClass[])[CaseClass.Concept, CaseClass.Subject, CaseClass.ItemType])
        {
            Both(of, "hierarchyCode", CaseShape.Text);
            Both(of, "description", CaseShape.Text);
        }

        Both(CaseClass.Concept, "keywords", CaseShape.Text);
        Both(CaseClass.ItemType, "typeCode", CaseShape.Text);
        Both(CaseClass.Licence, "description", CaseShape.Text);
        Both(CaseClass.Licence, "licenseText", CaseShape.Text);
        Both(CaseClass.AssociationGrouping, "description", CaseShape.Text);
        Both(CaseClass.Criterion, "rubricId", CaseShape.Text);
        Both(CaseClass.Level, "rubricCriterionId", CaseShape.Text);
        foreach (var of in Enum.GetValues<CaseClass>())
        {
            Each(of, "extensions", CaseShape.Unknown, of == CaseClass.Level ? CaseShape.Objects : CaseShape.Object);
        }

        return table.ToFrozenDictionary();
    }
}
