using System.Text;

namespace Touchstone.Core.Platform.Pdf;

/// <summary>
/// Draws a page and keeps what is written on it: strings with where they stand (ISO 32000-2, 9.4). Strings on one height make
/// a line; between two that stand apart there is a blank.
/// </summary>
internal sealed class PdfText(PdfFile file, List<string> lines)
{
    private const int DeepestForm = 5;
    private const int MostStates = 100;
    private const int MostOperands = 1_000;

    /// <summary>Shares of the size of the writing: on one line, apart, and set back to a new line.</summary>
    private const double OneLine = 0.4;
    private const double Apart = 0.18;
    private const double Back = 1.0;

    private readonly Dictionary<PdfDictionary, PdfFont> fonts = [];
    private readonly StringBuilder line = new();
    private double endsAt;
    private double height;

    public void Page(byte[] content, PdfDictionary resources)
    {
        Draw(content, resources, PdfMatrix.None, 0);
        EndLine();
    }

    private void Draw(byte[] content, PdfDictionary resources, PdfMatrix place, int depth)
    {
        file.Budget.SpendPart();
        file.Budget.SpendBytes(content.Length);
        var state = new Writing { Place = place };
        var kept = new Stack<Writing>();
        var operands = new List<object?>();
        var tokens = new PdfTokens(content);
        while (NextOf(tokens, operands, out var value))
        {
            if (value is not PdfWord word)
            {
                operands.Add(value);
                continue;
            }
            switch (word.Text)
            {
                case "q" when kept.Count < MostStates:
                    kept.Push(state);
                    state = state.Copy();
                    break;
                case "Q" when kept.Count > 0:
                    state = kept.Pop();
                    break;
                case "cm" when Matrix(operands) is { } change:
                    state.Place = change.Then(state.Place);
                    break;
                case "Do" when operands is [PdfName name] && depth < DeepestForm:
                    Form(name, resources, state.Place, depth);
                    break;
                case "ID":
                    SkipPicture(tokens, content);
                    break;
                default:
                    Write(word.Text, operands, resources, state);
                    break;
            }
            operands.Clear();
        }
    }

    /// <summary>The next value or word; what is broken is passed over.</summary>
    private static bool NextOf(PdfTokens tokens, List<object?> operands, out object? value)
    {
        while (true)
        {
            try
            {
                if (operands.Count > MostOperands)
                {
                    operands.Clear();
                }
                return tokens.Next(out value);
            }
            catch (PdfBrokenException)
            {
                operands.Clear();
                tokens.Position++;
            }
        }
    }

    private void Form(PdfName name, PdfDictionary resources, PdfMatrix place, int depth)
    {
        if (
            file.DictionaryOf(resources["XObject"]) is { } drawings
            && file.Resolve(drawings[name.Text]) is PdfStream form
            && form.Dictionary["Subtype"] is PdfName { Text: "Form" }
            && PdfFilters.Decode(file, form) is { } content
        )
        {
            var own = file.Resolve(form.Dictionary["Matrix"]) is PdfArray matrix ? Matrix(matrix.Items) : null;
            Draw(
                content,
                file.DictionaryOf(form.Dictionary["Resources"]) ?? resources,
                own is { } change ? change.Then(place) : place,
                depth + 1
            );
        }
    }

    /// <summary>The bytes of a picture that stands among the writing are no words.</summary>
    private static void SkipPicture(PdfTokens tokens, byte[] content)
    {
        for (var at = tokens.Position; at + 2 < content.Length; at++)
        {
            if (
                PdfTokens.IsSpace(content[at])
                && content[at + 1] == 'E'
                && content[at + 2] == 'I'
                && (at + 3 == content.Length || PdfTokens.IsSpace(content[at + 3]))
            )
            {
                tokens.Position = at + 3;
                return;
            }
        }
        tokens.Position = content.Length;
    }

    private void Write(string what, List<object?> operands, PdfDictionary resources, Writing state)
    {
        switch (what)
        {
            case "BT":
                state.Begin(PdfMatrix.None);
                break;
            case "Tf" when operands is [PdfName name, double size]:
                state.Font = FontOf(name, resources);
                state.Size = size;
                break;
            case "Tc" when operands is [double each]:
                state.BetweenCharacters = each;
                break;
            case "Tw" when operands is [double each]:
                state.BetweenWords = each;
                break;
            case "Tz" when operands is [double percent]:
                state.Stretch = percent / 100;
                break;
            case "TL" when operands is [double leading]:
                state.Leading = leading;
                break;
            case "Td" when operands is [double x, double y]:
                state.Move(x, y);
                break;
            case "TD" when operands is [double x, double y]:
                state.Leading = -y;
                state.Move(x, y);
                break;
            case "Tm" when Matrix(operands) is { } matrix:
                state.Begin(matrix);
                break;
            case "T*":
                state.Move(0, -state.Leading);
                break;
            case "Tj" when operands is [PdfString text]:
                Show(text, state);
                break;
            case "'" when operands is [PdfString text]:
                state.Move(0, -state.Leading);
                Show(text, state);
                break;
            case "\"" when operands is [double words, double characters, PdfString text]:
                state.BetweenWords = words;
                state.BetweenCharacters = characters;
                state.Move(0, -state.Leading);
                Show(text, state);
                break;
            case "TJ" when operands is [PdfArray parts]:
                foreach (var part in parts.Items)
                {
                    if (part is PdfString text)
                    {
                        Show(text, state);
                    }
                    else if (part is double back)
                    {
                        state.Advance(-back / 1000 * state.Size * state.Stretch);
                    }
                }
                break;
        }
    }

    private void Show(PdfString shown, Writing state)
    {
        if (state.Font is not { } font)
        {
            return;
        }
        var (text, width, characters, blanks) = font.Read(shown.Bytes);
        var (x, y) = state.Here;
        var size = state.ShownSize;
        state.Advance(
            ((width / 1000 * state.Size) + (characters * state.BetweenCharacters) + (blanks * state.BetweenWords))
                * state.Stretch
        );
        if (text.Length == 0 || !double.IsFinite(x + y + size))
        {
            return;
        }
        if (line.Length > 0 && (Math.Abs(y - height) > OneLine * size || x < endsAt - (Back * size)))
        {
            EndLine();
        }
        if (line.Length > 0 && x - endsAt > Apart * size && line[^1] != ' ' && text[0] != ' ')
        {
            line.Append(' ');
        }
        line.Append(text);
        height = y;
        endsAt = state.Here.X;
    }

    private void EndLine()
    {
        if (line.Length > 0)
        {
            lines.Add(line.ToString());
            line.Clear();
        }
    }

    private PdfFont? FontOf(PdfName name, PdfDictionary resources)
    {
        if (file.DictionaryOf(resources["Font"]) is not { } all || file.DictionaryOf(all[name.Text]) is not { } font)
        {
            return null;
        }
        if (!fonts.TryGetValue(font, out var known))
        {
            fonts[font] = known = PdfFont.Of(file, font);
        }
        return known;
    }

    private PdfMatrix? Matrix(IReadOnlyList<object?> six) =>
        six.Count == 6 && six.Select(file.NumberOf).OfType<double>().ToArray() is { Length: 6 } n
            ? new PdfMatrix(n[0], n[1], n[2], n[3], n[4], n[5])
            : null;

    /// <summary>Where the writing stands, and how it is written.</summary>
    private sealed class Writing
    {
        private PdfMatrix text = PdfMatrix.None;
        private PdfMatrix start = PdfMatrix.None;

        public PdfMatrix Place { get; set; } = PdfMatrix.None;
        public PdfFont? Font { get; set; }
        public double Size { get; set; }
        public double Leading { get; set; }
        public double Stretch { get; set; } = 1;
        public double BetweenCharacters { get; set; }
        public double BetweenWords { get; set; }

        public (double X, double Y) Here
        {
            get
            {
                var all = text.Then(Place);
                return (all.E, all.F);
            }
        }

        /// <summary>How high the writing is on the page.</summary>
        public double ShownSize
        {
            get
            {
                var all = text.Then(Place);
                return Math.Max(0.1, Math.Abs(Size) * Math.Sqrt((all.C * all.C) + (all.D * all.D)));
            }
        }

        public Writing Copy() => (Writing)MemberwiseClone();

        public void Begin(PdfMatrix at) => text = start = at;

        public void Move(double x, double y) => text = start = new PdfMatrix(1, 0, 0, 1, x, y).Then(start);

        public void Advance(double x) => text = new PdfMatrix(1, 0, 0, 1, x, 0).Then(text);
    }
}
