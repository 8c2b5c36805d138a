using Touchstone.Core.Record;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>A questionnaire of an exercise: the form as it is being written, and the version that people answer.</summary>
public sealed class Questionnaire
{
    private Questionnaire() { }

    internal Questionnaire(Guid exerciseId, string title, Form form, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        ExerciseId = exerciseId;
        Title = title;
        Form = form;
        BegunAt = at;
    }

    public Guid Id { get; private set; }
    public Guid ExerciseId { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>The form as it is being written.</summary>
    public Form Form { get; private set; } = Form.Empty;

    /// <summary>The version that people answer now; null until one has been published.</summary>
    public Guid? PublishedId { get; private set; }
    public DateTimeOffset BegunAt { get; private set; }
    public int Revision { get; private set; }
    public RecordRef Ref => RecordKinds.Questionnaire.Ref(Id);

    internal void Write(string title, Form form)
    {
        Title = title;
        Form = form;
        Revision++;
    }

    internal void Write(Form form) => Write(Title, form);

    internal void Publish(Guid versionId)
    {
        PublishedId = versionId;
        Revision++;
    }
}
