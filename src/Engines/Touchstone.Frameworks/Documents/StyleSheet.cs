using System.Globalization;

namespace Touchstone.Frameworks.Documents;

/// <summary>The house style as CSS.</summary>
internal static class StyleSheet
{
    public static string Of(HouseStyle style) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            body { font-family: "{{style.Font}}", sans-serif; font-size: {{style.TextSize
                * 1.45:0.#}}px; line-height: 1.5; color: {{style.TextColour}}; background: #fff; margin: 0 auto; padding: 1rem; max-width: 60rem; }
            h1, h2, h3, h4, h5, h6 { font-family: "{{style.HeadingFont}}", sans-serif; color: {{style.HeadingColour}}; line-height: 1.2; overflow-wrap: anywhere; }
            a { color: {{style.LinkColour}}; }
            a:focus-visible, .table:focus-visible { outline: 3px solid {{style.TextColour}}; outline-offset: 2px; }
            .skip { position: absolute; left: -100vw; }
            .skip:focus { position: static; }
            .edition, .note, .tags { color: {{style.TextColour}}; font-size: .9em; }
            .note { border-left: 4px solid {{style.HeadingColour}}; padding-left: 1rem; white-space: pre-line; }
            nav ol { list-style: none; padding-left: 1rem; }
            .statement { display: flex; gap: 1rem; margin: .5rem 0; overflow-wrap: anywhere; }
            .statement > .code { flex: 0 0 4.5rem; font-weight: bold; }
            .statement p { margin: 0 0 .25rem; }
            .permalink { text-decoration: none; font-weight: normal; display: inline-block; min-width: 24px; min-height: 24px; }
            .table { overflow-x: auto; }
            table { border-collapse: collapse; width: 100%; }
            caption { text-align: left; font-weight: bold; padding: .5rem 0; }
            th, td { border: 1px solid {{style.TextColour}}; padding: .35rem .5rem; text-align: left; vertical-align: top; }
            thead th { background: {{style.TableHeaderColour}}; }
            tbody th { font-weight: normal; }
            ins { background: {{style.InsertedColour}}; text-decoration: underline; }
            del { background: {{style.DeletedColour}}; text-decoration: line-through; }
            .change { font-size: .85em; font-weight: bold; }
            @media print {
              @page { size: {{style.PageWidth:0.#}}mm {{style.PageHeight:0.#}}mm; margin: {{style.Margin:0.#}}mm; }
              body { font-size: {{style.TextSize:0.#}}pt; padding: 0; max-width: none; }
              .permalink, .skip { display: none; }
              h2, h3, h4, h5, h6 { break-after: avoid; }
              .statement, tr { break-inside: avoid; }
              thead { display: table-header-group; }
            }

            """
        );
}
