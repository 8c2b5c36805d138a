namespace Touchstone.Frameworks.Comparing;

/// <summary>The longest rising subsequence, in time n log n (patience sorting).</summary>
internal static class RisingRun
{
    /// <summary>For each element whether it belongs to the run that was chosen.</summary>
    public static bool[] Longest(int[] values)
    {
        var tails = new List<int>();
        var before = new int[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            int low = 0,
                high = tails.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (values[tails[middle]] < values[i])
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            before[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[low] = i;
            }
        }

        var isIn = new bool[values.Length];
        for (var at = tails.Count > 0 ? tails[^1] : -1; at >= 0; at = before[at])
        {
            isIn[at] = true;
        }

        return isIn;
    }
}
