// The shape of a CFPackage as CASE 1.0 and CASE 1.1 describe it, as JSON Schema. Written from the field tables of the two
// information models: class by class the fields, whether they are required, and what they hold. Nothing else is allowed in
// 1.1; in 1.0 documents, items and associations are open.

const text = { type: "string" };
const texts = { type: "array", items: text };
const uuid11 = { type: "string", format: "uuid" };
const uuid10 = {
  type: "string",
  pattern: "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$",
};
const moment = { type: "string", format: "date-time" };
const types10 =
  "isChildOf isPeerOf isPartOf exactMatchOf precedes isRelatedTo replacedBy exemplar hasSkillLevel".split(" ");

function closed(properties, required, open = false) {
  return { type: "object", properties, required, additionalProperties: open };
}

export function caseSchema(edition) {
  const is11 = edition === "1.1";
  const uuid = is11 ? uuid11 : uuid10;
  const uri = is11 ? text : { type: "string", format: "uri" };
  const date = is11
    ? { type: "string", format: "date" }
    : { anyOf: [{ type: "string", format: "date" }, moment] };
  const oneOrMore = is11 ? texts : { anyOf: [texts, text] };
  const link = closed({ title: text, identifier: uuid, uri }, ["title", "identifier", "uri"]);
  const extension = { type: "object" };
  const only11 = (fields) => (is11 ? fields : {});
  const endType = { anyOf: [{ const: "CASE" }, { type: "string", pattern: "^ext:[A-Za-z0-9._-]+$" }] };
  const end = closed({ title: text, identifier: text, uri, ...only11({ targetType: endType }) }, [
    "title",
    "identifier",
    "uri",
  ]);
  const thing = { identifier: uuid, uri, lastChangeDateTime: moment };
  const named = ["identifier", "uri", "lastChangeDateTime"];
  const extended = only11({ extensions: extension });

  const document = closed(
    {
      ...thing,
      creator: text,
      title: text,
      officialSourceURL: uri,
      publisher: text,
      description: text,
      subject: oneOrMore,
      subjectURI: { type: "array", items: link },
      language: text,
      version: text,
      adoptionStatus: text,
      statusStartDate: date,
      statusEndDate: date,
      licenseURI: link,
      notes: text,
      ...only11({ frameworkType: text, caseVersion: { const: "1.1" } }),
      ...extended,
    },
    [...named, "creator", "title"],
    !is11,
  );
  const item = closed(
    {
      ...thing,
      fullStatement: text,
      alternativeLabel: text,
      CFItemType: text,
      humanCodingScheme: text,
      listEnumeration: text,
      abbreviatedStatement: text,
      conceptKeywords: texts,
      conceptKeywordsURI: link,
      notes: text,
      language: text,
      educationLevel: oneOrMore,
      CFItemTypeURI: link,
      licenseURI: link,
      statusStartDate: date,
      statusEndDate: date,
      ...only11({ subject: texts, subjectURI: { type: "array", items: link } }),
      ...extended,
    },
    [...named, "fullStatement"],
    !is11,
  );
  const association = closed(
    {
      ...thing,
      associationType: is11
        ? { anyOf: [{ enum: [...types10, "isTranslationOf"] }, { type: "string", pattern: "^ext:[A-Za-z0-9._-]+$" }] }
        : { enum: types10 },
      sequenceNumber: { type: "integer" },
      originNodeURI: end,
      destinationNodeURI: end,
      CFAssociationGroupingURI: link,
      ...only11({ notes: text }),
      ...extended,
    },
    [...named, "associationType", "originNodeURI", "destinationNodeURI"],
    !is11,
  );
  const definition = (fields, required) =>
    closed({ ...thing, title: text, ...fields, ...extended }, [...named, "title", ...required]);
  const coded = { hierarchyCode: text, description: text };
  const list = (items) => ({ type: "array", items });
  const level = closed(
    {
      ...thing,
      description: text,
      quality: text,
      score: { type: "number" },
      feedback: text,
      position: { type: "integer" },
      rubricCriterionId: uuid,
      ...only11({ extensions: list(extension) }),
    },
    named,
  );
  const criterion = closed(
    {
      ...thing,
      category: text,
      description: text,
      CFItemURI: link,
      weight: { type: "number" },
      position: { type: "integer" },
      rubricId: uuid,
      CFRubricCriterionLevels: list(level),
      ...extended,
    },
    named,
  );
  const rubric = closed(
    { ...thing, title: text, description: text, CFRubricCriteria: list(criterion), ...extended },
    named,
  );
  return closed(
    {
      CFDocument: document,
      CFItems: list(item),
      CFAssociations: list(association),
      CFDefinitions: closed(
        {
          CFConcepts: list(definition({ ...coded, keywords: text }, ["hierarchyCode"])),
          CFSubjects: list(definition(coded, ["hierarchyCode"])),
          CFLicenses: list(definition({ description: text, licenseText: text }, ["licenseText"])),
          CFItemTypes: list(
            definition({ ...coded, typeCode: text }, is11 ? ["description", "hierarchyCode"] : ["hierarchyCode"]),
          ),
          CFAssociationGroupings: list(definition({ description: text }, [])),
          ...extended,
        },
        [],
      ),
      CFRubrics: list(rubric),
      ...extended,
    },
    ["CFDocument"],
  );
}
