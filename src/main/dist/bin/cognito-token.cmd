@echo off
rem Starts cognito-token on Java 17 or later, found by JAVA_HOME or else on PATH.
setlocal DisableDelayedExpansion
set "lib=%~dp0..\lib"

if not defined JAVA_HOME goto path
set "java=%JAVA_HOME%\bin\java.exe"
if exist "%java%" goto archive
>&2 echo error: JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it
>&2 echo hint: set JAVA_HOME to the folder of a JDK or JRE 17 or later, or unset it to use the java on PATH
exit /b 3

:path
set "java="
for %%j in (java.exe) do set "java=%%~$PATH:j"
if defined java goto archive
>&2 echo error: there is no Java: JAVA_HOME is not set and there is no java.exe on PATH
>&2 echo hint: install a JDK or JRE 17 or later, or set JAVA_HOME to the folder of one
exit /b 3

:archive
set "archive=-Xshare:auto"
if exist "%lib%\cognito-token.jsa" set "archive=-XX:SharedArchiveFile=%lib%\cognito-token.jsa"

for %%h in ("%java%\..\..") do set "home=%%~fh"
if not exist "%home%\release" goto run
set "version=17"
for /f "usebackq tokens=2 delims==." %%v in (`findstr /b "JAVA_VERSION=" "%home%\release"`) do set "version=%%~v"
set "version=%version:"=%"
if %version% geq 17 goto run
>&2 echo error: the Java in "%home%" is too old
>&2 echo hint: install a JDK or JRE 17 or later, and set JAVA_HOME to its folder
exit /b 3

:run
rem the JVM announces these variables, where an error must stand alone; this program has one of its own. What they were is
rem stored for the programs that it starts
if defined _JAVA_OPTIONS set "COGNITO_TOKEN_STORED__JAVA_OPTIONS==%_JAVA_OPTIONS%"
if defined JAVA_TOOL_OPTIONS set "COGNITO_TOKEN_STORED_JAVA_TOOL_OPTIONS==%JAVA_TOOL_OPTIONS%"
if defined JDK_JAVA_OPTIONS set "COGNITO_TOKEN_STORED_JDK_JAVA_OPTIONS==%JDK_JAVA_OPTIONS%"
set "_JAVA_OPTIONS="
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
"%java%" %COGNITO_TOKEN_JAVA_OPTIONS% "@%lib%\java.options" "%archive%" -cp "%lib%\cognito-token.jar" io.github.cognitotoken.Main %*
exit /b %errorlevel%
