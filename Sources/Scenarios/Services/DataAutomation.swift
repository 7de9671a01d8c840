/// What Bedrock Data Automation reads in a month, apart from the documents of knowledge bases.
public struct DataAutomation: Sendable, Hashable {
    /// Which output is asked for.
    public let output: Output

    /// Pages of documents.
    public let pages: Assumption

    /// Pictures.
    public let images: Assumption

    /// Minutes of sound.
    public let audioMinutes: Assumption

    /// Minutes of video.
    public let videoMinutes: Assumption

    /// Creates a use of Data Automation.
    public init(
        output: Output,
        pages: Assumption,
        images: Assumption,
        audioMinutes: Assumption,
        videoMinutes: Assumption
    ) {
        self.output = output
        self.pages = pages
        self.images = images
        self.audioMinutes = audioMinutes
        self.videoMinutes = videoMinutes
    }

    /// What comes out.
    public enum Output: Sendable, Hashable {
        /// The output that the service defines.
        case standard
        /// Fields that the customer defines; 30 are included.
        case custom(fields: Assumption)
    }

    /// The outputs that a scenario file may name.
    public enum OutputKind: String, Sendable, Hashable, CaseIterable {
        /// The output that the service defines.
        case standard
        /// Fields that the customer defines.
        case custom
    }
}
