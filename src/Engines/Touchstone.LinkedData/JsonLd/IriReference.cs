using System.Text;

namespace Touchstone.LinkedData.JsonLd;

/// <summary>Resolves relative references (RFC 3986 section 5.2) without changing anything else of an IRI.</summary>
internal static class IriReference
{
    /// <summary>Whether a text begins with a scheme and a colon and has no white space.</summary>
    public static bool HasScheme(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon < 1 || !char.IsAsciiLetter(text[0]))
        {
            return false;
        }

        foreach (var character in text[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        foreach (var character in text[colon..])
        {
            if (char.IsWhiteSpace(character))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The absolute IRI that a reference means in a document with an absolute base.</summary>
    public static string Resolve(string baseIri, string reference)
    {
        var target = Parts.Of(reference);
        if (target.Scheme is not null)
        {
            return reference;
        }

        var source = Parts.Of(baseIri);
        var text = new StringBuilder();
        text.Append(source.Scheme).Append(source.Scheme is null ? "" : ":");
        var authority = target.Authority ?? source.Authority;
        if (authority is not null)
        {
            text.Append("//").Append(authority);
        }

        var query = target.Query;
        if (target.Authority is null && target.Path.Length == 0)
        {
            text.Append(source.Path);
            query ??= source.Query;
        }
        else if (target.Authority is not null || target.Path[0] == '/')
        {
            text.Append(RemoveDotSegments(target.Path));
        }
        else
        {
            text.Append(RemoveDotSegments(Merge(source, target.Path)));
        }

        if (query is not null)
        {
            text.Append('?').Append(query);
        }

        if (target.Fragment is not null)
        {
            text.Append('#').Append(target.Fragment);
        }

        return text.ToString();
    }

    private static string Merge(Parts source, string path) =>
        source.Authority is not null && source.Path.Length == 0
            ? "/" + path
            : string.Concat(source.Path.AsSpan(0, source.Path.LastIndexOf('/') + 1), path);

    private static string RemoveDotSegments(string path)
    {
        var output = new List<string>();
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i] is not ("." or ".."))
            {
                output.Add(segments[i]);
                continue;
            }

            // The empty segment before a leading slash stays.
            if (segments[i] == ".." && output.Count > (path[0] == '/' ? 1 : 0))
            {
                output.RemoveAt(output.Count - 1);
            }

            if (i == segments.Length - 1)
            {
                output.Add("");
            }
        }

        return string.Join('/', output);
    }

    /// <summary>The five parts of RFC 3986 appendix B; the path is never missing.</summary>
    private sealed record Parts(string? Scheme, string? Authority, string Path, string? Query, string? Fragment)
    {
        public static Parts Of(string iri)
        {
            var rest = iri.AsSpan();
            string? scheme = null;
            string? authority = null;
            var fragment = CutAt(ref rest, '#');
            var query = CutAt(ref rest, '?');
            var colon = rest.IndexOf(':');
            if (colon > 0 && rest[..colon].IndexOf('/') < 0)
            {
                scheme = rest[..colon].ToString();
                rest = rest[(colon + 1)..];
            }

            if (rest.StartsWith("//"))
            {
                var end = rest[2..].IndexOf('/');
                authority = (end < 0 ? rest[2..] : rest.Slice(2, end)).ToString();
                rest = end < 0 ? [] : rest[(2 + end)..];
            }

            return new Parts(scheme, authority, rest.ToString(), query, fragment);
        }

        private static string? CutAt(ref ReadOnlySpan<char> text, char delimiter)
        {
            var at = text.IndexOf(delimiter);
            if (at < 0)
            {
                return null;
            }

            var cut = text[(at + 1)..].ToString();
            text = text[..at];
            return cut;
        }
    }
}
