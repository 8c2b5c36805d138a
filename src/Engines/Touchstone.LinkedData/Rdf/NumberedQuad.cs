using System.Runtime.InteropServices;

namespace Touchstone.LinkedData.Rdf;

/// <summary>
/// A statement whose terms are numbers: the complement of a blank node's number, or the number of any other term.
/// A graph that is no blank node is never looked at, so the default graph needs no number below zero.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NumberedQuad(int Subject, int Predicate, int Object, int Graph)
{
    /// <summary>The blank nodes of the statement, each once.</summary>
    public Nodes BlankNodes => new(this);

    /// <summary>Enumerates the blank nodes without allocating.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal ref struct Nodes
    {
        private readonly NumberedQuad _quad;
        private int _place;

        public Nodes(NumberedQuad quad) => _quad = quad;

        public int Current { get; private set; }

        public readonly Nodes GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_place < 3)
            {
                _place++;
                if (_place == 1 && _quad.Subject < 0)
                {
                    Current = ~_quad.Subject;
                    return true;
                }

                if (_place == 2 && _quad.Object < 0 && _quad.Object != _quad.Subject)
                {
                    Current = ~_quad.Object;
                    return true;
                }

                if (_place == 3 && _quad.Graph < 0 && _quad.Graph != _quad.Subject && _quad.Graph != _quad.Object)
                {
                    Current = ~_quad.Graph;
                    return true;
                }
            }

            return false;
        }
    }
}
