namespace Samverkan.Kommunovergripande.Organisations;

/// <summary>What a body may do with a matter (mandat). A samverkansråd recommends, and the parties decide [002].</summary>
internal enum BodyMandate
{
    /// <summary>Takes in and passes on what is known (informerar).</summary>
    Informs,

    /// <summary>Prepares what others recommend or decide (bereder).</summary>
    Prepares,

    /// <summary>Recommends that the parties decide so or so, and decides nothing for them (rekommenderar).</summary>
    Recommends,

    /// <summary>Decides for the organisation whose body it is (beslutar).</summary>
    Decides,
}
