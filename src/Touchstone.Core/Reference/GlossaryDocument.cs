using System.Text;

namespace Touchstone.Core.Reference;

/// <summary>The glossary as a document: docs/glossary.md is exactly this text.</summary>
public static class GlossaryDocument
{
    public static string Write(ReferenceData reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var text = new StringBuilder("# Glossary\n\n");
        text.Append("The words of the field as this project uses them, on pages, in the API and in code.\n");
        text.Append("Written from the reference data by `touchstone reference glossary`; change it there.\n\n");
        text.Append("| term | meaning |\n|---|---|\n");
        foreach (var term in reference.Glossary.Latest)
        {
            text.Append($"| {term.Name} | {term.Meaning} |\n");
        }

        text.Append("\n## Words we do not use\n\n| not | but | because |\n|---|---|---|\n");
        foreach (var word in reference.AvoidedWords.Latest)
        {
            text.Append($"| {word.Name} | {word.Instead} | {word.Why} |\n");
        }

        return text.ToString();
    }
}
