namespace Samverkan.Kommunovergripande.Sample;

/// <summary>The county's documents that the sample data is taken from, as the registers name them.</summary>
internal static class SampleSources
{
    /// <summary>[000]</summary>
    public const string FollowUp2019 = "Uppföljning av samverkansavtalet 2019, RUN/60/2019";

    /// <summary>[001]</summary>
    public const string Review2021 = "Genomlysning av överenskommelsen 2021";

    /// <summary>[002]</summary>
    public const string Letter2018 = "Tjänsteskrivelse 2018-04-12, RUN/34/2018";

    /// <summary>[004]</summary>
    public const string Letter2022 = "Tjänsteskrivelse 2022-03-03, RS/668/2021";
}
