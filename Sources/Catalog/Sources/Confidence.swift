/// How far a source is to be trusted.
public enum Confidence: String, Sendable, Hashable, CaseIterable {
    /// First-party bytes, or two independent transcriptions that agree.
    case firstParty = "A"
    /// A third party's dated transcription of a first-party source.
    case transcribed = "B"
    /// Secondary or undated.
    case secondary = "C"
    /// Background knowledge that was not verified.
    case unverified = "M"
}
