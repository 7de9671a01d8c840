import CarriedContent

extension SourceFolder {
    /// The settings and the catalog that the binary carries, for use where there is no project.
    public static var carried: SourceFolder {
        var files: [String: [UInt8]] = [:]
        for place in 0..<carried_file_count {
            let file = carried_file_at(place)
            let bytes = UnsafeBufferPointer(start: file.bytes, count: file.size)
            files[String(cString: file.path)] = Array(bytes)
        }
        return SourceFolder(path: "Content", files: files)
    }
}
