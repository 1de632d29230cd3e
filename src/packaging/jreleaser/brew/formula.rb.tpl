# {{jreleaserCreationStamp}}
class {{brewFormulaName}} < Formula
  desc "{{projectDescription}}"
  homepage "{{projectLinkHomepage}}"
  version "{{projectVersion}}"
  license "{{projectLicense}}"

  on_macos do
    depends_on arch: :arm64
    url "{{projectLinkVcsBrowser}}/releases/download/v{{projectVersion}}/cognito-token-{{projectVersion}}-macos-aarch64.tar.gz"
    sha256 "{{#f_checksum_sha256}}target/release/cognito-token-{{projectVersion}}-macos-aarch64.tar.gz{{/f_checksum_sha256}}"
  end

  on_linux do
    on_intel do
      url "{{projectLinkVcsBrowser}}/releases/download/v{{projectVersion}}/cognito-token-{{projectVersion}}-linux-x86_64.tar.gz"
      sha256 "{{#f_checksum_sha256}}target/release/cognito-token-{{projectVersion}}-linux-x86_64.tar.gz{{/f_checksum_sha256}}"
    end
    on_arm do
      url "{{projectLinkVcsBrowser}}/releases/download/v{{projectVersion}}/cognito-token-{{projectVersion}}-linux-aarch64.tar.gz"
      sha256 "{{#f_checksum_sha256}}target/release/cognito-token-{{projectVersion}}-linux-aarch64.tar.gz{{/f_checksum_sha256}}"
    end
  end

  def install
    man.install Dir["share/man/*"]
    bash_completion.install "share/bash-completion/completions/cognito-token"
    zsh_completion.install "share/zsh/site-functions/_cognito-token"
    fish_completion.install "share/fish/vendor_completions.d/cognito-token.fish"
    pkgshare.install "share/callback.html", "share/powershell/cognito-token.ps1"
    libexec.install "bin"
    libexec.install "lib" if File.directory?("lib")
    bin.install_symlink libexec/"bin/cognito-token"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/cognito-token --version")
  end
end
