using System.Text.Json;

namespace Touchstone.Frameworks.Exchange.Case;

/// <content>Rubrics with their criteria and levels.</content>
internal sealed partial class CasePackageWriting
{
    private void WriteRubrics()
    {
        if (version.Rubrics.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("CFRubrics"u8);
        foreach (var rubric in version.Rubrics)
        {
            var carried = Prepare(CaseClass.Rubric, rubric.Carried);
            writer.WriteStartObject();
            Identity(rubric.Id, rubric.Uri, rubric.LastChanged);
            Optional("title"u8, rubric.Title);
            Optional("description"u8, rubric.Description);
            writer.WriteStartArray("CFRubricCriteria"u8);
            foreach (var criterion in rubric.Criteria)
            {
                WriteCriterion(criterion);
            }

            writer.WriteEndArray();
            Rest(carried, rubric.Id);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteCriterion(RubricCriterion criterion)
    {
        var carried = Prepare(CaseClass.Criterion, criterion.Carried);
        writer.WriteStartObject();
        Identity(criterion.Id, criterion.Uri, criterion.LastChanged);
        Optional("category"u8, criterion.Category);
        Optional("description"u8, criterion.Description);
        if (criterion.Weight is { } weight)
        {
            writer.WriteNumber("weight"u8, weight);
        }

        Position(criterion.Position);
        if (criterion.Node is { } node)
        {
            if (Guid.TryParseExact(node.Identifier, "D", out _))
            {
                WriteEnd("CFItemURI"u8, node with { TargetType = null });
            }
            else
            {
                NotSaid("criterion-node", 1);
            }
        }

        writer.WriteStartArray("CFRubricCriterionLevels"u8);
        foreach (var level in criterion.Levels)
        {
            WriteLevel(level);
        }

        writer.WriteEndArray();
        Rest(carried, criterion.Id);
        writer.WriteEndObject();
    }

    private void WriteLevel(RubricLevel level)
    {
        var carried = Prepare(CaseClass.Level, level.Carried);
        writer.WriteStartObject();
        Identity(level.Id, level.Uri, level.LastChanged);
        Optional("description"u8, level.Description);
        Optional("quality"u8, level.Quality);
        if (level.Score is { } score)
        {
            writer.WriteNumber("score"u8, score);
        }

        Optional("feedback"u8, level.Feedback);
        Position(level.Position);
        foreach (var (name, json) in carried.InPlace.Where(field => field.Name.Value != "extensions"))
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(json, skipInputValidation: true);
        }

        WriteLevelExtensions(carried);
        Lost(carried, level.Id);
        writer.WriteEndObject();
    }

    // On a level "extensions" is a list; the own extension is one more element of it.
    private void WriteLevelExtensions(CasePrepared carried)
    {
        var foreign = carried.InPlace.FirstOrDefault(field => field.Name.Value == "extensions").Json;
        if (foreign is null && carried.Stash.Length == 0)
        {
            return;
        }

        writer.WriteStartArray("extensions"u8);
        if (foreign is not null)
        {
            using var elements = JsonDocument.Parse(foreign);
            foreach (var element in elements.RootElement.EnumerateArray())
            {
                writer.WriteRawValue(element.GetRawText(), skipInputValidation: true);
            }
        }

        if (carried.Stash.Length > 0)
        {
            writer.WriteStartObject();
            writer.WriteStartObject("touchstone"u8);
            carried.WriteStash(writer);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
