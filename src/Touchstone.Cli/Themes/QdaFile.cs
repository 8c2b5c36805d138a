using System.Text.Json;
using System.Text.Json.Serialization;
using Touchstone.Themes.Codebooks;
using Touchstone.Themes.Interchange.Qda;

namespace Touchstone.Cli.Themes;

/// <summary>Coded projects as files: .qdpx, .qdc, or our own .json.</summary>
internal static class QdaFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static bool IsCodebook(FileInfo file) => file.Extension.Equals(".qdc", StringComparison.OrdinalIgnoreCase);

    public static bool IsProject(FileInfo file) => file.Extension.Equals(".qdpx", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="CannotRunException">The file was refused; the message says why.</exception>
    public static QdaImport Read(FileInfo file)
    {
        var bytes = File.ReadAllBytes(file.FullName);
        if (!IsCodebook(file) && !IsProject(file))
        {
            try
            {
                return new(
                    JsonSerializer.Deserialize<CodedProject>(bytes, Options)
                        ?? throw new CannotRunException($"{file.Name}: there is no project in it."),
                    []
                );
            }
            catch (JsonException fault)
            {
                throw new CannotRunException($"{file.Name}: {fault.Message}");
            }
        }

        var outcome = IsCodebook(file) ? QdaReader.ReadCodebook(bytes) : QdaReader.ReadProject(bytes);
        return outcome.TryGet(out var import, out var refusal)
            ? import
            : throw new CannotRunException($"{file.Name}: {refusal.Message}");
    }

    /// <exception cref="CannotRunException">The project is unsound, or the file has another ending.</exception>
    public static void Write(CodedProject project, FileInfo file)
    {
        if (!IsCodebook(file) && !IsProject(file))
        {
            File.WriteAllBytes(file.FullName, JsonSerializer.SerializeToUtf8Bytes(project, Options));
            return;
        }

        var outcome = IsCodebook(file) ? QdaWriter.WriteCodebook(project) : QdaWriter.WriteProject(project);
        if (!outcome.TryGet(out var bytes, out var refusal))
        {
            throw new CannotRunException(refusal.Message);
        }

        File.WriteAllBytes(file.FullName, bytes);
    }
}
