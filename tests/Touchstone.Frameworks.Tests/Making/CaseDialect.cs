using System.Text;

namespace Touchstone.Frameworks.Tests.Making;

/// <summary>A package as some 1.1 tools write it: nulls for absent values, links of 1.0, a rubric, another alphabet.</summary>
internal static class CaseDialect
{
    public static byte[] Make() =>
        Encoding.UTF8.GetBytes(
            """
            {
              "CFDocument": {
                "identifier": "7d9d2f5a-92a5-4c0e-9a40-7f5a3f3c0001",
                "uri": "http://localhost:3000/ims/case/v1p1/CFDocuments/7d9d2f5a-92a5-4c0e-9a40-7f5a3f3c0001",
                "title": "Πλαίσιο δεξιοτήτων", "creator": "Ομάδα", "frameworkType": null, "officialSourceURL": null,
                "lastChangeDateTime": "2026-06-05T04:23:43.000Z", "language": "el", "statusStartDate": "2025-04-01",
                "CFPackageURI": { "title": "CFPackage", "identifier": "7d9d2f5a-92a5-4c0e-9a40-7f5a3f3c0001", "uri": "http://localhost:3000/ims/case/v1p1/CFPackages/7d9d2f5a-92a5-4c0e-9a40-7f5a3f3c0001" }
              },
              "CFItems": [
                {
                  "identifier": "7d9d2f5a-92a5-4c0e-9a40-7f5a3f3c0011", "uri": "http://localhost:3000/i/11",
                  "fullStatement": "Εξηγεί τα αποτελέσματα", "lastChangeDateTime": "2026-06-05T04:23:43.000Z",
                  "CFDocumentURI": { "title": "Document", "identifier": "7d9d2f5a-92a5-4c0e-9a40-7f5a3f3c0001", "uri": "http://localhost:3000/ims/case/v1p1/CFDocuments/7d9d2f5a-92a5-4c0e-9a40-7f5a3f3c0001" },
                  "listEnumeration": null, "conceptKeywords": null, "subject": null, "educationLevel": ["13"], "statusEndDate": null
                }
              ],
              "CFAssociations": [
                {
                  "identifier": "7d9d2f5a-92a5-4c0e-9a40-7f5a3f3c0021", "uri": "http://localhost:3000/a/21", "associationType": "isChildOf",
                  "originNodeURI": { "title": "Εξηγεί", "identifier": "7d9d2f5a-92a5-4c0e-9a40-7f5a3f3c0011", "uri": "https://elsewhere.example/uri/11" },
                  "destinationNodeURI": { "title": "Πλαίσιο", "identifier": "7d9d2f5a-92a5-4c0e-9a40-7f5a3f3c0001", "uri": "https://elsewhere.example/uri/1" },
                  "sequenceNumber": 20, "lastChangeDateTime": "2026-06-05T04:23:43.000Z"
                }
              ],
              "CFDefinitions": {
                "CFSubjects": [
                  { "identifier": "7d9d2f5a-92a5-4c0e-9a40-7f5a3f3c0031", "uri": "http://localhost:3000/s/31", "title": "Φροντίδα", "description": null, "hierarchyCode": null, "lastChangeDateTime": "2026-06-05T04:23:43Z" }
                ],
                "CFItemTypes": [
                  { "identifier": "7d9d2f5a-92a5-4c0e-9a40-7f5a3f3c0032", "uri": "http://localhost:3000/t/32", "title": "Δεξιότητα", "description": null, "typeCode": null, "hierarchyCode": null, "lastChangeDateTime": "2026-06-05T04:23:43Z" }
                ]
              },
              "CFRubrics": [
                {
                  "identifier": "7d9d2f5a-92a5-4c0e-9a40-7f5a3f3c0041", "uri": "http://localhost:3000/r/41", "title": "Βαθμολόγηση",
                  "lastChangeDateTime": "2026-06-05T04:37:06.000Z",
                  "CFRubricCriteria": [
                    {
                      "identifier": "7d9d2f5a-92a5-4c0e-9a40-7f5a3f3c0042", "uri": "http://localhost:3000/c/42", "category": "Ακρίβεια", "weight": 0.3, "position": null,
                      "rubricId": "7d9d2f5a-92a5-4c0e-9a40-7f5a3f3c0041", "lastChangeDateTime": "2026-06-05T04:37:06Z",
                      "CFRubricCriterionLevels": [
                        { "identifier": "7d9d2f5a-92a5-4c0e-9a40-7f5a3f3c0043", "uri": "http://localhost:3000/l/43", "quality": "Άριστα", "score": 4, "position": null,
                          "rubricCriterionId": "7d9d2f5a-92a5-4c0e-9a40-7f5a3f3c0042", "lastChangeDateTime": "2026-06-05T04:37:06Z" }
                      ]
                    }
                  ]
                }
              ]
            }
            """
        );
}
