namespace Touchstone.Themes.Interchange.Qda;

/// <summary>
/// What stands where in a project and in a codebook, told in our own words: for each kind of element its children in order (with
/// ? for none or one, * for any number, + for one or more, name=kind where the kind has another name, | between choices that
/// may come in any order) and behind the bar its attributes (with ! for those that must be there and the form of the value
/// behind a colon).
/// </summary>
internal static class QdaGrammar
{
    private const string By = " creatingUser:guid creationDateTime:moment modifyingUser:guid modifiedDateTime:moment";
    private const string Media = "Coding* NoteRef* VariableValue* / guid!:guid name path currentPath" + By;
    private const string Span = "Description? Coding* NoteRef* / guid!:guid name";

    public static readonly IReadOnlyDictionary<string, Element> Project = Read(
        $"""
        Project: Users? CodeBook? Variables? Cases? Sources? Notes? Links? Sets? Graphs? Description? NoteRef* / name! origin creatingUserGUID:guid creationDateTime:moment modifyingUserGUID:guid modifiedDateTime:moment basePath
        Users: User+ /
        User: / guid!:guid name id
        CodeBook: Codes /
        Codes: Code+ /
        Code: Description? NoteRef* Code* / guid!:guid name! isCodable!:boolean color:colour
        Variables: Variable+ /
        Variable: Description? / guid!:guid name! typeOfVariable!:kind
        Cases: Case+ /
        Case: Description? CodeRef* VariableValue* SourceRef* SelectionRef* / guid!:guid name
        VariableValue: VariableRef TextValue? BooleanValue? IntegerValue? FloatValue? DateValue? DateTimeValue? /
        Sources: TextSource|PictureSource|PDFSource|AudioSource|VideoSource+ /
        TextSource: Description? PlainTextContent? PlainTextSelection* Coding* NoteRef* VariableValue* / guid!:guid name richTextPath plainTextPath{By}
        PlainTextSelection: {Span} startPosition!:whole endPosition!:whole{By}
        PictureSource: Description? TextDescription=TextSource? PictureSelection* {Media}
        PictureSelection: {Span} firstX!:whole firstY!:whole secondX!:whole secondY!:whole{By}
        PDFSource: Description? PDFSelection* Representation=TextSource? {Media}
        PDFSelection: Description? Representation=TextSource? Coding* NoteRef* / guid!:guid name page!:whole firstX!:whole firstY!:whole secondX!:whole secondY!:whole{By}
        AudioSource: Description? Transcript* AudioSelection* {Media}
        AudioSelection: {Span} begin!:whole end!:whole{By}
        VideoSource: Description? Transcript* VideoSelection* {Media}
        VideoSelection: {Span} begin!:whole end!:whole{By}
        Transcript: Description? PlainTextContent? SyncPoint* TranscriptSelection* NoteRef* / guid!:guid name richTextPath plainTextPath{By}
        TranscriptSelection: {Span} fromSyncPoint:guid toSyncPoint:guid{By}
        SyncPoint: / guid!:guid timeStamp:whole position:whole
        Coding: CodeRef NoteRef* / guid!:guid creatingUser:guid creationDateTime:moment
        Notes: Note=TextSource+ /
        Links: Link+ /
        Link: NoteRef* / guid!:guid name direction color:colour originGUID:guid targetGUID:guid
        Sets: Set+ /
        Set: Description? MemberCode=CodeRef* MemberSource=SourceRef* MemberNote=NoteRef* / guid!:guid name!
        Graphs: Graph+ /
        Graph: Vertex* Edge* / guid!:guid name
        Vertex: / guid!:guid representedGUID:guid name firstX!:whole firstY!:whole secondX:whole secondY:whole shape color:colour
        Edge: / guid!:guid representedGUID:guid name sourceVertex!:guid targetVertex!:guid color:colour direction lineStyle
        NoteRef: / targetGUID!:guid
        CodeRef: / targetGUID!:guid
        SourceRef: / targetGUID!:guid
        SelectionRef: / targetGUID!:guid
        VariableRef: / targetGUID!:guid
        Description: /
        PlainTextContent: /
        TextValue: /
        BooleanValue: /
        IntegerValue: /
        FloatValue: /
        DateValue: /
        DateTimeValue: /
        """
    );

    public static readonly IReadOnlyDictionary<string, Element> Codebook = Read(
        """
        CodeBook: Codes Sets? / origin
        Codes: Code+ /
        Code: Description? Code* / guid!:guid name! isCodable!:boolean color:colour
        Sets: Set+ /
        Set: Description? MemberCode* / guid!:guid name!
        MemberCode: / guid!:guid
        Description: /
        """
    );

    /// <summary>Elements that hold text and nothing else.</summary>
    public static bool IsText(string kind) =>
        kind is "Description" or "PlainTextContent"
        || (kind.EndsWith("Value", StringComparison.Ordinal) && kind != "VariableValue");

    private static Dictionary<string, Element> Read(string text)
    {
        var elements = new Dictionary<string, Element>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var bar = line.IndexOf('/', StringComparison.Ordinal);
            elements[line[..colon]] = new(
                [.. Parts(line[(colon + 1)..bar]).Select(Child)],
                Parts(line[(bar + 1)..]).Select(Attribute).ToDictionary(a => a.Name, StringComparer.Ordinal)
            );
        }

        return elements;
    }

    private static string[] Parts(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Place Child(string text)
    {
        var (least, most) = text[^1] switch
        {
            '?' => (0, 1),
            '*' => (0, int.MaxValue),
            '+' => (1, int.MaxValue),
            _ => (1, 1),
        };
        var choices = text.TrimEnd('?', '*', '+').Split('|');
        return new(
            choices.ToDictionary(
                c => c.Split('=')[0],
                c => c.Split('=') is [_, var kind] ? kind : c,
                StringComparer.Ordinal
            ),
            least,
            most
        );
    }

    private static AttributeRule Attribute(string text)
    {
        var parts = text.Split(':');
        return new(parts[0].TrimEnd('!'), parts[0].EndsWith('!'), parts.Length > 1 ? parts[1] : "text");
    }

    /// <summary>What an element holds.</summary>
    internal sealed record Element(
        IReadOnlyList<Place> Children,
        IReadOnlyDictionary<string, AttributeRule> Attributes
    );

    /// <summary>A place among the children: names with their kinds, and how many there may be.</summary>
    internal sealed record Place(IReadOnlyDictionary<string, string> Kinds, int Least, int Most);

    /// <summary>An attribute.</summary>
    internal sealed record AttributeRule(string Name, bool IsRequired, string Form);
}
