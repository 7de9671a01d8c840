/// The files of a site in the order in which they are written, each made when it is asked for.
public struct OutputFiles: Sendable {
    /// The paths of the files, in order.
    public private(set) var paths: [String] = []

    private var contents: [String: @Sendable () -> String] = [:]

    /// Creates a site without a file.
    public init() {}

    /// Adds a file.
    ///
    /// - Parameters:
    ///   - path: Its path, which no other file has; see ``OutputFile/isValidPath(_:allowingEscapes:)``.
    ///   - text: Makes its text.
    public mutating func add(_ path: String, _ text: @escaping @Sendable () -> String) {
        precondition(contents[path] == nil, "two files at \(path)")
        paths.append(path)
        contents[path] = text
    }

    /// Whether there is a file at a path.
    public func contains(_ path: String) -> Bool { contents[path] != nil }

    /// The file at a path; nil for none.
    public subscript(path: String) -> OutputFile? {
        contents[path].map { OutputFile(path: path, bytes: Array($0().utf8)) }
    }
}
