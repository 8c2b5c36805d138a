namespace Touchstone.Agreement;

/// <summary>The six intraclass correlations of Shrout and Fleiss (1979).</summary>
public enum IntraclassForm
{
    /// <summary>ICC(1,1): every target has other judges; one judge's score.</summary>
    OneWaySingle,

    /// <summary>ICC(2,1): the same judges, drawn from many; one judge's score, severity counts as error.</summary>
    RandomSingle,

    /// <summary>ICC(3,1): these judges and no others; one judge's score, severity does not count.</summary>
    FixedSingle,

    /// <summary>ICC(1,k): as ICC(1,1), for the mean of all judges.</summary>
    OneWayMean,

    /// <summary>ICC(2,k): as ICC(2,1), for the mean of all judges.</summary>
    RandomMean,

    /// <summary>ICC(3,k): as ICC(3,1), for the mean of all judges.</summary>
    FixedMean,
}
