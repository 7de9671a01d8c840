import ReportModel
import SourceLoading

/// The engine for browsers as a script, which a page that is opened from a disk can load.
enum EngineScript {
    /// The script.
    static var text: String { "window.ratebookEngine = \"\(CarriedEngine.bytes.base64)\";\n" }
}
