namespace Touchstone.Core.Engagement.Exercises;

/// <summary>Something to read, watch or listen to before answering: a link, or a file that is kept here.</summary>
public sealed class Material
{
    private Material() { }

    internal Material(Guid exerciseId, MaterialKind kind, string title, string? link, Guid? fileId, int position)
    {
        Id = Guid.CreateVersion7();
        ExerciseId = exerciseId;
        Kind = kind;
        Title = title;
        Link = link;
        FileId = fileId;
        Position = position;
    }

    public Guid Id { get; private set; }
    public Guid ExerciseId { get; private set; }
    public MaterialKind Kind { get; private set; }
    public string Title { get; private set; } = "";
    public string? Link { get; private set; }
    public Guid? FileId { get; private set; }
    public int Position { get; private set; }
}
