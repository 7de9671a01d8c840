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

    /// The ``digest`` of the catalog whose laws are known to hold: the one that the binary carries,
    /// as long as it was not edited since the last `make carry`.
    static var soundCatalogDigest: String { String(cString: carried_catalog_sha256()) }
}
